import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { shownHost } from '../common/format';
import { t } from '../common/words';

/** Which pictures may be loaded; any other waits for a click that names its host. */
export interface Allowed {
  may: (src: string) => boolean;
  allow: (src: string) => void;
}
export const PicturesAllowed = createContext<Allowed>({ may: () => true, allow: () => undefined });

export interface PictureProps {
  src: string;
  alt: string;
  /** CSS pixels as declared; together they keep the place free while the picture loads. */
  width?: number | null;
  height?: number | null;
  /** Loaded outside the page it belongs to: do not say where it is read. */
  anonymous?: boolean;
  lazy?: boolean;
  /** A button around it, for what opens it large (`Zoom`). */
  enlarges?: boolean;
  onGone?: () => void;
}

/** A picture over https, or the question whether to load it; it takes itself away when it cannot be loaded. */
export function Picture({
  src,
  alt,
  width,
  height,
  anonymous = false,
  lazy = true,
  enlarges = false,
  onGone,
}: PictureProps) {
  const [gone, setGone] = useState(false);
  const { may, allow } = useContext(PicturesAllowed);
  if (gone || !/^https:\/\//i.test(src)) return null;
  if (!may(src))
    return (
      <button type="button" class="button quiet" onClick={() => allow(src)}>
        {t('reader.showPicture', { host: shownHost(src) })}
      </button>
    );
  const picture = (
    <img
      src={src}
      alt={alt}
      decoding="async"
      loading={lazy ? 'lazy' : 'eager'}
      {...(width && height ? { width, height } : {})}
      {...(anonymous ? { referrerpolicy: 'no-referrer' as const } : {})}
      onError={() => {
        setGone(true);
        onGone?.();
      }}
    />
  );
  if (!enlarges) return picture;
  return (
    <button type="button" class="enlarge" title={t('reader.enlarge')}>
      {picture}
    </button>
  );
}
