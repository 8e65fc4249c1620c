import { useState } from 'preact/hooks';
import type { ImageBlock } from '../../lib/article';
import { Picture } from '../story/Picture';

/** A picture of the article with what is said under it; its caption stays when the picture cannot be had. */
export function FigureBlock({ image }: { image: ImageBlock }) {
  const [gone, setGone] = useState(false);
  const { caption, credit } = image;
  if (gone && !caption) return null;
  return (
    <figure>
      <Picture
        src={image.src}
        alt={image.alt}
        width={image.width}
        height={image.height}
        enlarges
        onGone={() => {
          setGone(true);
        }}
      />
      {(caption ?? credit) !== null && (
        <figcaption dir="auto">
          {caption} {credit && <span class="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
