// Answering from the banner, without opening anything: send, then let the banner say what truly became of it.

import type { PushData } from '@redalert/contracts';
import { postAnswer, type Answered } from './post';
import { worker } from './worker-scope';
import { dropAnswer, keepAnswer, keptAnswers, type KeptAnswer } from './worker-store';
import { tellPages } from './windows';
import { workerWords } from './worker-words';

export const flush_tag = 'red-alert-answers';
const clock = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Ho_Chi_Minh',
});

function sentence(answer: KeptAnswer, result: Answered): string {
  const words = workerWords(answer.lang);
  if (!result.taken) {
    if (result.problem === 'alert-closed') return words.closed;
    return result.problem === 'token-spent' ? words.spent : words.refused;
  }
  if (result.outcome === 'conflict') return words.conflict;
  if (result.outcome === 'standby')
    return result.holder ? words.standby.replace('{name}', result.holder) : words.standbyUnnamed;
  return (answer.action === 'come' ? words.coming : words.cannot).replace('{time}', clock.format(result.at));
}

/** Same tag, so it takes the place of the call. */
function replaceBanner(answer: KeptAnswer, title: string, body: string, unsent: boolean): Promise<void> {
  const words = workerWords(answer.lang);
  const again = { action: answer.action, title: words.sendAgain };
  const said = answer.data.mode === 'drill' ? `${words.drill} ${title}` : title;
  return worker.registration.showNotification(said, {
    body,
    tag: answer.tag,
    lang: answer.lang,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge.png',
    data: { ...answer.data, navigate: answer.navigate, lang: answer.lang, call_title: answer.title },
    requireInteraction: unsent,
    renotify: unsent,
    actions: unsent ? [again] : [],
  });
}

async function send(answer: KeptAnswer): Promise<void> {
  const result = await postAnswer(answer.data, answer.action);
  await dropAnswer(answer.id).catch(() => undefined);
  await replaceBanner(answer, sentence(answer, result), answer.title, false);
  await tellPages({ type: 'answer-sent', alertId: answer.data.alertId ?? '' });
}

export async function answerFromBanner(notification: Notification, action: 'come' | 'cannot'): Promise<void> {
  const { navigate, lang, call_title, ...data } = notification.data as PushData & {
    navigate: string;
    lang: 'vi' | 'en';
    call_title?: string;
  };
  const title = call_title ?? notification.title;
  const answer: KeptAnswer = {
    id: data.pageId ?? data.deliveryId,
    action,
    title,
    navigate,
    tag: notification.tag,
    lang,
    data,
  };
  try {
    await send(answer);
  } catch {
    const words = workerWords(lang);
    const shout = data.call ? words.notSent.replace('{number}', data.call) : words.notSentNoNumber;
    await keepAnswer(answer).catch(() => undefined);
    await replaceBanner(answer, shout, `${title}\n${words.willRetry}`, true);
    await worker.registration.sync?.register(flush_tag).catch(() => undefined);
  }
}

/** Sends everything kept. Throws while something is still unsent, so that the browser wakes us again. */
export async function flushAnswers(): Promise<void> {
  const sent = await Promise.allSettled((await keptAnswers()).map(send));
  if (sent.some(({ status }) => status === 'rejected')) throw new Error('answers still waiting');
}
