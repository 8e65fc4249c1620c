import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What every view needs to speak to this reader: their locale, and the moment the view was opened. */
export interface View {
  /** BCP-47. */
  locale: string;
  /** Epoch ms. */
  now: number;
  /** It is the options: nobody needs to be sent there. */
  inOptions?: boolean;
}

export const ViewContext = createContext<View>({ locale: 'en', now: 0 });
export const useView = (): View => useContext(ViewContext);
