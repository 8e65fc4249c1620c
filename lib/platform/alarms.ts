import { browser } from 'wxt/browser';

const POLL = 'poll-feeds';

/** Make sure the feeds' alarm exists with this period: a browser restart may drop alarms. */
export async function schedulePolls(minutes: number): Promise<void> {
  const existing = await browser.alarms.get(POLL);
  if (existing?.periodInMinutes === minutes) return;
  await browser.alarms.create(POLL, { delayInMinutes: 1, periodInMinutes: minutes });
}

/** Calls back when the feeds are due. Register before any await: a woken worker only gets events that have a listener. */
export function onPoll(poll: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === POLL) poll();
  });
}
