/** Lights (红黄绿蓝灯): derived from instants that stand in the record, each with its reason (domain.md 2.3). */
import { isoShanghai } from './calendar.ts';
import { isOverdue, type Term } from './term.ts';

/** From mild to severe. */
export const lights = ['green', 'blue', 'yellow', 'red'] as const;

/** See {@link lights}. */
export type Light = (typeof lights)[number];

/** What a unit has not sent: of a rectification its receipt or plan, of an assignment its receipt, plan or report. */
export type ReportMissed = 'acknowledgement' | 'work-plan' | 'receipt' | 'plan' | 'progress';

/** Why a light shows; the API writes the sentence. Instants in ms. */
export type LightReason =
  | { code: 'not-issued' }
  | { code: 'on-schedule'; dueAtMs: number }
  | { code: 'due-within'; workingDays: number; dueAtMs: number }
  | { code: 'overdue'; dueAtMs: number }
  | { code: 'report-missed'; what: ReportMissed; dueAtMs: number }
  | { code: 'returned'; times: number }
  | { code: 'behind'; percent: number; points: number }
  | { code: 'extension-pending'; dueAtMs: number; lapsesAtMs: number }
  | { code: 'paused'; sinceMs: number; untilOn: string | null }
  | { code: 'overridden'; derived: Light; why: string; untilMs: number }
  | { code: 'submitted'; submittedAtMs: number; lateSinceMs: number | null }
  | { code: 'awaiting-inspection'; submittedAtMs: number; lateSinceMs: number | null }
  | { code: 'no-term' }
  | { code: 'closed'; closedAtMs: number; lateSinceMs: number | null };

/** From an instant in ms on, at least this light shows. */
export interface LightStep {
  fromMs: number;
  light: Light;
  reason: LightReason;
}

/** A light that a person set over the derived one, with a reason, until an instant in ms (domain.md 2.3). */
export interface LightOverride {
  light: Light;
  reason: string;
  untilMs: number;
}

/** What lights are derived from: the steps of a matter, and the light that a person has set over them. */
export interface Lit {
  light: readonly LightStep[];
  override?: LightOverride | null;
}

/** What a matter shows at an instant in ms: the light that a person set, until it ends, else the derived one. */
export function lightOf({ light, override }: Lit, atMs: number): { light: Light; reason: LightReason } {
  const derived = lightAt(light, atMs);
  if (!override || atMs > override.untilMs) return derived;
  const { reason: why, untilMs } = override;
  return { light: override.light, reason: { code: 'overridden', derived: derived.light, why, untilMs } };
}

/** What steps alone show at an instant: the most severe step begun, of equals the latest. */
export function lightAt(steps: readonly LightStep[], atMs: number): { light: Light; reason: LightReason } {
  let shown: LightStep | null = null;
  for (const step of steps) {
    if (step.fromMs > atMs) continue;
    const rank = lights.indexOf(step.light) - (shown ? lights.indexOf(shown.light) : -1);
    if (shown === null || rank > 0 || (rank === 0 && step.fromMs >= shown.fromMs)) shown = step;
  }
  return shown ?? { light: 'green', reason: { code: 'no-term' } };
}

/** The first instant of each coloured light, in ms: what the record keeps so that SQL lists answer alike. */
export function lightColumns(steps: readonly LightStep[]): Record<'blue' | 'yellow' | 'red', number | null> {
  const first = (light: Light) =>
    steps
      .filter((step) => step.light === light)
      .reduce<number | null>((least, step) => (least === null || step.fromMs < least ? step.fromMs : least), null);
  return { blue: first('blue'), yellow: first('yellow'), red: first('red') };
}

/** The lights of a running term: green, then blue and yellow as it nears, red when it has passed. */
export function termLights(term: Pick<Term, 'fromMs' | 'dueAtMs' | 'blue' | 'yellow'>): LightStep[] {
  const { dueAtMs } = term;
  const nearing = (light: 'blue' | 'yellow'): LightStep => ({
    fromMs: Math.max(term.fromMs, term[light].fromMs),
    light,
    reason: { code: 'due-within', workingDays: term[light].workingDays, dueAtMs },
  });
  return [
    { fromMs: term.fromMs, light: 'green', reason: { code: 'on-schedule', dueAtMs } },
    nearing('blue'),
    nearing('yellow'),
    { fromMs: dueAtMs + 1, light: 'red', reason: { code: 'overdue', dueAtMs } },
  ];
}

/** The red of a term that is late already: what else happens to it, that stays. */
export function lateLights(term: Pick<Term, 'lastTaken' | 'dueAtMs'>): LightStep[] {
  const { dueAtMs } = term;
  return isOverdue(term) ? [{ fromMs: dueAtMs + 1, light: 'red', reason: { code: 'overdue', dueAtMs } }] : [];
}

/** The languages that readers are answered in. */
export type Language = 'zh' | 'en';

const lightNames: Record<Light, string> = { green: '绿灯', blue: '蓝灯', yellow: '黄灯', red: '红灯' };

function minuteOf(atMs: number): string {
  return isoShanghai(atMs).slice(0, 16).replace('T', ' ');
}

function missedSentence(what: ReportMissed, due: string): [string, string] {
  switch (what) {
    case 'acknowledgement':
    case 'receipt':
      return [`逾期未签收，应于 ${due} 前签收。`, `Not acknowledged by ${due}.`];
    case 'work-plan':
      return [`逾期未报整改方案，应于 ${due} 前报送。`, `No work plan filed by ${due}.`];
    case 'plan':
      return [`逾期未报承办计划，应于 ${due} 前报送。`, `No plan of the assignment filed by ${due}.`];
    case 'progress':
      return [`逾期未报进展，应于 ${due} 前报送。`, `No progress reported by ${due}.`];
  }
}

/** Why the light shows, in one sentence. */
export function lightSentence(reason: LightReason, language: Language): string {
  const [zh, en] = ((): [string, string] => {
    switch (reason.code) {
      case 'not-issued':
        return ['尚未发出，不计时。', 'Not issued yet; no term is running.'];
      case 'no-term':
        return ['没有期限。', 'No term is set.'];
      case 'on-schedule':
        return [`在期限内，${minuteOf(reason.dueAtMs)} 到期。`, `Within its term; due ${minuteOf(reason.dueAtMs)}.`];
      case 'due-within': {
        const { workingDays, dueAtMs } = reason;
        return [
          `剩余不超过${String(workingDays)}个工作日，${minuteOf(dueAtMs)} 到期。`,
          `At most ${String(workingDays)} working days left; due ${minuteOf(dueAtMs)}.`,
        ];
      }
      case 'overdue':
        return [
          `已逾期，应于 ${minuteOf(reason.dueAtMs)} 前完成。`,
          `Overdue; it was due ${minuteOf(reason.dueAtMs)}.`,
        ];
      case 'report-missed':
        return missedSentence(reason.what, minuteOf(reason.dueAtMs));
      case 'submitted':
        return reason.lateSinceMs === null
          ? [
              `已于 ${minuteOf(reason.submittedAtMs)} 按期报送。`,
              `Handed in in time, ${minuteOf(reason.submittedAtMs)}.`,
            ]
          : [
              `已于 ${minuteOf(reason.submittedAtMs)} 逾期报送（应于 ${minuteOf(reason.lateSinceMs)} 前）。`,
              `Handed in late, ${minuteOf(reason.submittedAtMs)}; it was due ${minuteOf(reason.lateSinceMs)}.`,
            ];
      case 'returned':
        return [`已被退回${String(reason.times)}次。`, `Returned ${String(reason.times)} times.`];
      case 'behind': {
        const { percent, points } = reason;
        return [
          `进度为${String(percent)}%，落后于时间进度超过${String(points)}个百分点。`,
          `Progress is ${String(percent)}%, more than ${String(points)} points behind the time that has gone.`,
        ];
      }
      case 'extension-pending':
        return [
          `延期待审：应于 ${minuteOf(reason.dueAtMs)} 前审批，最迟 ${minuteOf(reason.lapsesAtMs)}。`,
          `An extension awaits its decision, which was due ${minuteOf(reason.dueAtMs)} (at the latest ${minuteOf(reason.lapsesAtMs)}).`,
        ];
      case 'paused': {
        const until =
          reason.untilOn === null
            ? { zh: '', en: '' }
            : { zh: `，至 ${reason.untilOn}`, en: ` until ${reason.untilOn}` };
        return [
          `自 ${minuteOf(reason.sinceMs)} 起中止计时${until.zh}。`,
          `The term is paused since ${minuteOf(reason.sinceMs)}${until.en}.`,
        ];
      }
      case 'overridden': {
        const { derived, why, untilMs } = reason;
        return [
          `人工调整至 ${minuteOf(untilMs)}（理由：${why}），原为${lightNames[derived]}。`,
          `Set by hand until ${minuteOf(untilMs)} (reason given: ${why}); it would be ${derived}.`,
        ];
      }
      case 'awaiting-inspection':
        return reason.lateSinceMs === null
          ? [`已于 ${minuteOf(reason.submittedAtMs)} 按期报送，待验收。`, `Submitted in time; awaiting inspection.`]
          : [
              `已于 ${minuteOf(reason.submittedAtMs)} 逾期报送（原应 ${minuteOf(reason.lateSinceMs)} 前），待验收。`,
              `Submitted late (it was due ${minuteOf(reason.lateSinceMs)}); awaiting inspection.`,
            ];
      case 'closed':
        return reason.lateSinceMs === null
          ? [`已于 ${minuteOf(reason.closedAtMs)} 销号。`, `Closed ${minuteOf(reason.closedAtMs)}.`]
          : [
              `已于 ${minuteOf(reason.closedAtMs)} 销号，曾自 ${minuteOf(reason.lateSinceMs)} 起逾期。`,
              `Closed ${minuteOf(reason.closedAtMs)}; it had been overdue since ${minuteOf(reason.lateSinceMs)}.`,
            ];
    }
  })();
  return language === 'zh' ? zh : en;
}
