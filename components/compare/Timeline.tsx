import type { FirstReport } from '../../lib/coverage';
import { BiasMark } from '../common/BiasScale';
import { fullDate, isoTime, timeOfDay } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

/** Who told the story when: each outlet's first report, oldest first, along a line. */
export function Timeline({ reports }: { reports: readonly FirstReport[] }) {
  const { locale } = useView();
  const days = Map.groupBy(reports, ({ at }) => fullDate(at, locale));
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('compare.timeline')}</h2>
      {[...days].map(([day, of]) => (
        <div key={day}>
          <h3>{day}</h3>
          <ol class="plain">
            {of.map(({ outlet, title, url, at }) => (
              <li key={outlet.domain} class="report">
                <time dateTime={isoTime(at)}>{timeOfDay(at, locale)}</time>
                <div>
                  <p class="coverage-from">
                    <b>
                      <bdi>{outlet.name}</bdi>
                    </b>
                    <BiasMark bias={outlet.bias} />
                    {at === reports[0]?.at && <span class="badge">{t('compare.first')}</span>}
                  </p>
                  <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
                    {title}
                  </a>
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
