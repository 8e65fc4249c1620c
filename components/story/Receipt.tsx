import type { Receipt as Requests, StoryRequest } from '../../lib/receipt';
import { carriedWords } from '../common/carried-words';
import { byteSize, plural, timeOfDay } from '../common/format';
import { useView } from '../common/view';
import { sentences, t } from '../common/words';

export interface ReceiptProps {
  /** null: not known yet. */
  receipt: Requests | null;
  /** The reader looks at it: it may have grown since. */
  onOpen: () => void;
}

/** What left the browser for this story, in one line that opens to each request. */
export function Receipt({ receipt, onOpen }: ReceiptProps) {
  const { locale } = useView();
  if (!receipt) return null;
  const { requests, earlier } = receipt;
  const count = requests.length + earlier;
  return (
    <section class="part receipt" aria-label={t('receipt.title')}>
      <details onToggle={(event) => event.currentTarget.open && onOpen()}>
        <summary>{count === 0 ? t('receipt.none') : plural('receipt.made', count, locale)}</summary>
        {requests.length > 0 && (
          <ul class="plain">
            {requests.map((request) => (
              <Request key={request.id} request={request} />
            ))}
          </ul>
        )}
        {earlier > 0 && <p class="caveat">{plural('receipt.earlier', earlier, locale)}</p>}
        <p class="caveat">{t('receipt.feeds')}</p>
      </details>
    </section>
  );
}

function Request({ request }: { request: StoryRequest }) {
  const { locale } = useView();
  const { host, why, carried, bytesSent, bytesReceived, at, ok } = request;
  return (
    <li class="request">
      <p>
        <bdi class="request-host">{host}</bdi> <span class="muted">{timeOfDay(at, locale)}</span>
      </p>
      <p>{t(`receipt.why.${why}`)}</p>
      <p>{carriedWords(carried, locale)}</p>
      <p class="muted">
        {sentences([
          t('receipt.bytes', { sent: byteSize(bytesSent, locale), got: byteSize(bytesReceived, locale) }),
          ok !== true && t(ok === null ? 'receipt.pending' : 'receipt.failed'),
        ])}
      </p>
    </li>
  );
}
