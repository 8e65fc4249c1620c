/** The name with its sign: one object, seen from two places. */
export function Wordmark() {
  return (
    <span class="wordmark">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle class="seen" cx="7.5" cy="10" r="5.5" />
        <circle class="shifted" cx="12.5" cy="10" r="5.5" />
      </svg>
      <span>Parallax</span>
    </span>
  );
}
