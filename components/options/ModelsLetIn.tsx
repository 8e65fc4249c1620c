import { t } from '../common/words';

/** Ollama answers only origins it was told of: what to type so that it knows ours, per system. */
export function LetIn({ origin, system }: { origin: string; system: 'mac' | 'win' | 'linux' }) {
  return (
    <div class="let-in">
      <p class="hint">{t(`models.letIn.${system}`)}</p>
      <pre dir="ltr">
        <code>{COMMANDS[system](origin)}</code>
      </pre>
      <p class="hint">{t('models.letIn.after')}</p>
    </div>
  );
}

/** From Ollama's documentation, "How do I configure Ollama server?". */
const COMMANDS = {
  mac: (origin: string) => `launchctl setenv OLLAMA_ORIGINS "${origin}"`,
  win: (origin: string) => `setx OLLAMA_ORIGINS "${origin}"`,
  linux: (origin: string) =>
    `sudo systemctl edit ollama.service\n\n[Service]\nEnvironment="OLLAMA_ORIGINS=${origin}"\n\nsudo systemctl restart ollama`,
};
