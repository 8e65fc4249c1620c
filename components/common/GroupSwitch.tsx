import { t } from './words';

const WAYS = ['bias', 'region'] as const;
export type GroupedBy = (typeof WAYS)[number];

/** By bias, or by region? */
export function GroupSwitch({
  label,
  by,
  onChange,
}: {
  label: string;
  by: GroupedBy;
  onChange: (by: GroupedBy) => void;
}) {
  return (
    <div class="switch" role="group" aria-label={label}>
      {WAYS.map((way) => (
        <button key={way} type="button" aria-pressed={by === way} onClick={() => onChange(way)}>
          {t(`coverage.by.${way}`)}
        </button>
      ))}
    </div>
  );
}
