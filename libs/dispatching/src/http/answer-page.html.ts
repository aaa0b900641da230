import {
  alertDefinitionOf,
  clockTime,
  elapsed,
  GENERAL,
  roleOf,
  say,
  wordingOf,
  type Language,
  type WordingKey,
} from '@redalert/catalogue';
import type { AlertView, AnswerOutcome, PageView, RoleCallView } from '@redalert/contracts';
import type { ProblemSlug } from '@redalert/contracts';

export interface AnswerPageFacts {
  readonly view: AlertView;
  readonly personId: string;
  readonly token: string;
  readonly language: Language;
  /** What became of the answer that was just given. */
  readonly recorded: AnswerOutcome | undefined;
}

const ETA_MINUTES = [2, 5, 10, 15];

/** Everything a doctor needs at 02:13, in one file under 10 kB: where, what, how long ago, three answers, who else comes. */
export function answerPageHtml(facts: AnswerPageFacts): string {
  const { view, language, recorded } = facts;
  const over = view.closedAt !== null || view.paused;
  const body = [
    header(view, language),
    recorded && banner(recorded, view, facts.personId, language),
    over ? ended(facts) : answers(facts),
    others(view, language),
    room(view, language),
  ];
  return document(language, view.mode === 'drill', body.filter(Boolean).join(''));
}

/** Says what went wrong and whom to call; where the alert is known, how it stands. */
export function problemPageHtml(slug: ProblemSlug, language: Language, view: AlertView | undefined): string {
  const title = `<section class="banner"><p>${escape(say(language, `problem.${slug}` as WordingKey))}</p></section>`;
  return document(
    language,
    view?.mode === 'drill',
    view === undefined ? title : header(view, language) + title + others(view, language) + room(view, language),
  );
}

function header(view: AlertView, language: Language): string {
  const type = alertDefinitionOf(view.typeCode ?? GENERAL);
  const since = Math.max(0, Math.round((Date.parse(view.serverTime) - Date.parse(view.raisedAt)) / 1_000));
  const kind = view.mode === 'drill' ? 'DIỄN TẬP' : say(language, `severity.${view.severity}` as WordingKey);
  return `<header><p>${escape(kind)} · ${escape(view.code)}</p><h1>${escape(view.location.name)}</h1>
<h2>${escape(type ? wordingOf(type.name, language) : '')}</h2></header>
<p class="when"><span>${clockTime(new Date(view.raisedAt))}</span><b>${escape(elapsed(since, language))}</b></p>`;
}

function answers({ view, personId, token, language }: AnswerPageFacts): string {
  const mine = myCall(view, personId);
  const coming = mine?.holder?.personId === personId;
  const form = (kind: string, label: string, style: string, eta?: number) =>
    `<form method="post"><input type="hidden" name="t" value="${escape(token)}"><input type="hidden" name="kind" value="${kind}">${eta === undefined ? '' : `<input type="hidden" name="etaMinutes" value="${eta}">`}<button class="${style}">${escape(label)}</button></form>`;
  const minutes = ETA_MINUTES.map((eta) =>
    form('coming', say(language, 'answer.minutes', { minutes: eta }), 'eta', eta),
  ).join('');
  if (coming && mine?.state === 'PRESENT') return form('cannot', say(language, 'answer.cannot'), 'quiet');
  return `<main>${coming ? form('present', say(language, 'answer.present'), 'come') : form('coming', say(language, 'answer.coming'), 'come')}
<div class="etas">${minutes}</div>${coming ? '' : form('present', say(language, 'answer.present'), 'quiet')}
${form('need_more', say(language, 'answer.needMore'), 'more')}${form('cannot', say(language, 'answer.cannot'), 'quiet')}</main>`;
}

function banner(outcome: AnswerOutcome, view: AlertView, personId: string, language: Language): string {
  return `<section class="banner" role="status"><p>${escape(sentenceOf(outcome, view, personId, language))}</p></section>`;
}

function sentenceOf(
  { outcome, kind, holder }: AnswerOutcome,
  view: AlertView,
  personId: string,
  language: Language,
): string {
  const call = myCall(view, personId);
  if (outcome === 'standby' && holder !== null) return say(language, 'answer.covered', { person: holder.name });
  if (outcome === 'conflict') return say(language, 'conflict.title');
  if (outcome === 'understood' || kind === 'understood') return say(language, 'button.understood');
  if (kind === 'cannot') return say(language, 'answer.recorded.cannot');
  if (call?.state === 'PRESENT' && call.presentAt !== null)
    return say(language, 'answer.recorded.present', { time: clockTime(new Date(call.presentAt)) });
  if (call?.etaAt)
    return say(language, 'answer.recorded.comingEta', {
      minutes: Math.max(0, Math.ceil((Date.parse(call.etaAt) - Date.parse(view.serverTime)) / 60_000)),
    });
  return outcome === 'standby' ? say(language, 'answer.recorded.standby') : say(language, 'answer.recorded.coming');
}

function ended({ view, token, language }: AnswerPageFacts): string {
  const text =
    view.standDown?.kind === 'false_alarm'
      ? say(language, 'answer.cancelled', { code: view.code })
      : say(language, 'answer.ended');
  return `<main><section class="banner"><p>${escape(text)}</p></section><form method="post"><input type="hidden" name="t" value="${escape(token)}"><input type="hidden" name="kind" value="understood"><button class="come">${escape(say(language, 'button.understood'))}</button></form></main>`;
}

function others(view: AlertView, language: Language): string {
  const rows = view.roleCalls
    .filter((call) => call.required || call.holder !== null)
    .map((call) => {
      const role = roleOf(call.roleCode);
      const state =
        call.holder === null
          ? say(language, 'answer.missing')
          : `${call.holder.name} · ${say(language, `roleCallState.${call.state}` as WordingKey)}`;
      return `<li class="${call.holder === null ? 'missing' : 'there'}"><span>${escape(role ? wordingOf(role.short, language) : call.roleCode)}</span><b>${escape(state)}</b></li>`;
    });
  return `<ul>${rows.join('')}</ul>`;
}

function room(view: AlertView, language: Language): string {
  const number = view.location.extension ?? view.facility.phone;
  if (number === null) return '';
  return `<footer>${escape(say(language, 'answer.roomPhone', { room: view.location.name, number }))}</footer>`;
}

function myCall(view: AlertView, personId: string): RoleCallView | undefined {
  const paged = (call: RoleCallView) => call.pages.some((page: PageView) => page.personId === personId);
  return view.roleCalls.find((call) => call.holder?.personId === personId) ?? view.roleCalls.find(paged);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] as string);

const STYLE = `:root{color-scheme:dark}*{box-sizing:border-box}body{margin:0 auto;max-width:34rem;background:#0e1116;color:#e8eaed;font:18px/1.5 Inter,system-ui,sans-serif}
header{background:#b00020;color:#fff;padding:1.5rem 1.25rem 1rem}header p{margin:0;font-size:1.05rem}h1{margin:.1em 0;font-size:2.2rem;line-height:1.35}h2{margin:0;font-size:1.35rem;line-height:1.4;font-weight:600}
.drill header{background:repeating-linear-gradient(135deg,#4a148c 0 18px,#6a1b9a 18px 36px)}.when{display:flex;justify-content:space-between;margin:0;padding:1rem 1.25rem;font-variant-numeric:tabular-nums}
main{padding:0 1rem;display:grid;gap:1rem}form{margin:0}button{width:100%;min-height:80px;border-radius:16px;border:2px solid #5f6b76;background:#1d242c;color:#e8eaed;font:600 1.35rem/1.35 inherit;font-family:inherit;padding:.75rem}
button:focus-visible{outline:4px solid #4dd0e1;outline-offset:3px}.come{min-height:128px;background:#1b7f4b;border-color:#1b7f4b;color:#fff;font-size:1.7rem}.etas{display:grid;grid-template-columns:repeat(4,1fr);gap:1rem}.eta{min-height:72px;font-size:1.05rem;padding:.25rem}.quiet{background:#0e1116}
.banner{margin:1rem;padding:1rem;border:2px solid #4dd0e1;border-radius:12px}.banner p{margin:0;font-size:1.2rem}ul{list-style:none;margin:1.5rem 1.25rem;padding:0}li{display:flex;justify-content:space-between;gap:1rem;border-top:1px solid #2a323b;padding:.6rem 0}.missing b{color:#ff5a5f}.missing b:before{content:"▲ "}.there b:before{content:"✓ "}footer{padding:0 1.25rem 2rem;color:#a9b3bd}`;

function document(language: Language, drill: boolean | undefined, body: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${drill ? 'DIỄN TẬP' : 'Báo động đỏ'}</title><style>${STYLE}</style></head><body class="${drill ? 'drill' : ''}">${body}</body></html>`;
}
