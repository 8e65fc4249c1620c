/** A part on its way: lines of about the length of what will stand there, so nothing jumps when it arrives. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  return (
    <div class="skeleton">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
