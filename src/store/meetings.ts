/**
 * Meetings beside their matters: which are under way, whom they invite, what waits for the next one, which documents they
 * issued; and what a meeting finds of others. All held by constraints.
 */
import type pg from 'pg';
import { countWorkingDays, dateOf, type Calendar, type IsoDate } from '../domain/calendar.ts';
import type { BacklogItem, OpenItem } from '../domain/meeting-cycle/agenda-item.ts';
import { involvedIn } from '../domain/meeting-cycle/minutes-text.ts';
import type { MeetingEvent } from '../domain/meeting-cycle/events.ts';
import { isUnderway, type MeetingCycle } from '../domain/meeting-cycle/record.ts';
import type { MeetingKind } from '../domain/meeting-cycle/rules.ts';
import type { MeetingSurroundings, TrackedAssignment } from '../domain/meeting-cycle/surroundings.ts';
import { canonicalText, hashOf } from './chain.ts';
import type { Effects, EventRow } from './effects.ts';

function isMeeting(state: unknown): state is MeetingCycle {
  return typeof state === 'object' && state !== null && 'invited' in state && 'agenda' in state;
}

/** The events that issue a document, where they carry a number. */
const issuing: readonly MeetingEvent['type'][] = [
  ...(['meeting-noticed', 'meeting-corrected', 'minutes-issued', 'correction-decided'] as const),
];

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}

/** The document that an event issues; null when it issues none. */
function documentOf({ seq, type, at, text }: EventRow): object | null {
  if (!issuing.some((one) => one === type)) return null;
  const data = field(JSON.parse(text), 'data');
  const [number, hash] = [field(data, 'number'), field(data, 'hash')];
  if (typeof number !== 'string') return null;
  return { seq, number, kind: type, sha256: typeof hash === 'string' ? `\\x${hash}` : null, at };
}

/** The events by which items are left to the next meeting. */
const leaving: readonly MeetingEvent['type'][] = ['agenda-item-proposed', 'agenda-item-decided', 'meeting-cancelled'];

/** The items that a meeting leaves to the next one, and those that it has taken over. */
function itemsOf({ items }: MeetingCycle, left: boolean): { backlog: object[]; carried: object[] } {
  const backlog = items
    .filter(({ state }) => left && state === 'backlog')
    .map(({ no, title, background, request, coordination, concerned, proposers, proposedBy, proposedAtMs }) => {
      const item = { title, background, request, coordination, concerned, proposers, proposedBy, proposedAtMs };
      return { no, item };
    });
  const carried = items.flatMap(({ no, origin }) =>
    origin === null ? [] : [{ no, from_meeting_id: origin.meetingId, from_no: origin.no }],
  );
  return { backlog, carried };
}

/**
 * Its own rows first, as the others' keys point at them. Whoever gathers an agenda of the kind is nudged to find what was
 * left to it.
 */
const SAVE = `
WITH doc AS (SELECT $1::jsonb AS d),
left_over AS (
  INSERT INTO agenda_backlog (meeting_id, no, mechanism_id, kind, item)
  SELECT $2, b.no, $3, $4, b.item FROM doc, jsonb_to_recordset(d -> 'backlog') AS b (no int, item jsonb)
  ON CONFLICT DO NOTHING RETURNING no
),
uninvited AS (
  DELETE FROM meeting_invitation WHERE matter_id = $2 AND NOT unit_id = ANY($5)
),
invited AS (
  INSERT INTO meeting_invitation (matter_id, mechanism_id, unit_id) SELECT $2, $3, unnest($5::uuid[]) ON CONFLICT DO NOTHING
),
issued AS (
  INSERT INTO document (mechanism_id, number, matter_id, seq, kind, sha256, at)
  SELECT $3, i.number, $2, i.seq, i.kind, i.sha256, i.at
  FROM doc, jsonb_to_recordset(d -> 'documents') AS i (number text, seq int, kind text, sha256 bytea, at timestamptz)
)
INSERT INTO nudge (matter_id, mechanism_id, noun, version, updated_at)
SELECT m.id, m.mechanism_id, m.noun, 1, clock_timestamp() FROM matter m JOIN meeting g ON g.matter_id = m.id
WHERE EXISTS (SELECT FROM left_over) AND m.closed_at IS NULL AND g.mechanism_id = $3 AND g.kind = $4 AND m.id <> $2
  AND m.stage IN ('proposed', 'agenda-call', 'agenda-collected')
ON CONFLICT (matter_id) DO UPDATE SET version = nudge.version + 1, updated_at = excluded.updated_at`;

/** Saves what a meeting's state says beside its row, and the documents that its new events issue. */
export async function saveMeeting(
  client: pg.PoolClient,
  { id, mechanismId, state, facts, events }: Effects,
): Promise<void> {
  if (!isMeeting(state)) throw new Error('the state of a meeting names whom it invites');
  const { kind, beside, startsAtMs, series } = state;
  // Sent when there may be new ones: they are append-only, and their texts are long.
  const left = events.some(({ type }) => leaving.some((one) => one === type));
  const { backlog, carried } = itemsOf(state, left);
  const documents = events.flatMap((event) => documentOf(event) ?? []);
  const startsAt = startsAtMs === null ? null : new Date(startsAtMs).toISOString();
  await Promise.all([
    client.query({
      name: 'save-meeting',
      text: `INSERT INTO meeting (matter_id, mechanism_id, kind, underway, beside, starts_at, plan_id, occurrence_no)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (matter_id) DO UPDATE SET underway = excluded.underway, starts_at = excluded.starts_at
             WHERE (meeting.underway, meeting.starts_at) IS DISTINCT FROM (excluded.underway, excluded.starts_at)`,
      values: [id, mechanismId, kind, isUnderway(state), beside, startsAt, series?.planId, series?.no],
    }),
    client.query({
      name: 'save-meeting-parts',
      text: SAVE,
      values: [JSON.stringify({ backlog, documents }), id, mechanismId, kind, facts.involves ?? []],
    }),
    ...(carried.length === 0 || !events.some(({ type }) => type === 'agenda-items-carried')
      ? []
      : [
          client.query({
            name: 'save-carriage',
            // Not DO NOTHING: of two meetings that take one item over, the other must find it taken.
            text: `INSERT INTO agenda_carriage (from_meeting_id, from_no, mechanism_id, meeting_id, no)
                   SELECT c.from_meeting_id, c.from_no, $2, $3, c.no
                   FROM jsonb_to_recordset($1::jsonb) AS c (from_meeting_id uuid, from_no int, no int)
                   WHERE NOT EXISTS (SELECT FROM agenda_carriage a WHERE (a.from_meeting_id, a.from_no, a.meeting_id, a.no)
                                     = (c.from_meeting_id, c.from_no, $3::uuid, c.no))`,
            values: [JSON.stringify(carried), mechanismId, id],
          }),
        ]),
  ]);
}

/** Whether what is saved of a meeting is what its state says. */
export async function meetingAgrees(client: pg.PoolClient, id: string, state: unknown): Promise<boolean> {
  if (!isMeeting(state)) return false;
  const found = await client.query<Record<string, unknown>>({
    name: 'saved-meeting',
    text: `SELECT kind, underway, beside, (extract(epoch FROM starts_at) * 1000)::float8 AS "startsAtMs",
             ARRAY(SELECT unit_id::text FROM meeting_invitation WHERE matter_id = $1 ORDER BY unit_id::text) AS invited,
             ARRAY(SELECT no FROM agenda_backlog WHERE meeting_id = $1 ORDER BY no) AS backlog
           FROM meeting WHERE matter_id = $1`,
    values: [id],
  });
  const backlog = state.items.filter((item) => item.state === 'backlog').map(({ no }) => no);
  const said = {
    kind: state.kind,
    underway: isUnderway(state),
    ...{ beside: state.beside, startsAtMs: state.startsAtMs },
    invited: [...involvedIn(state)].sort(),
    backlog,
  };
  return JSON.stringify(found.rows) === JSON.stringify([said]);
}

interface SurroundingColumns {
  name: string;
  backlog: (BacklogItem & { kind: MeetingKind })[];
  underway: { meetingId: string; kind: MeetingKind }[];
  plans: { planId: string; kind: MeetingKind }[];
  open: (Omit<OpenItem, 'daysLate'> & { dueOn: IsoDate | null })[];
  tracked: TrackedAssignment[];
  successors: Record<string, string>;
}

const SURROUNDINGS = `
SELECT k.name,
  (SELECT coalesce(jsonb_agg(b.item || jsonb_build_object('kind', b.kind,
            'origin', jsonb_build_object('meetingId', b.meeting_id, 'no', b.no)) ORDER BY b.item -> 'proposedAtMs', b.no), '[]')
   FROM agenda_backlog b WHERE b.mechanism_id = k.id AND NOT EXISTS
     (SELECT FROM agenda_carriage c WHERE c.from_meeting_id = b.meeting_id AND c.from_no = b.no)) AS backlog,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('meetingId', g.matter_id, 'kind', g.kind) ORDER BY g.matter_id), '[]')
   FROM meeting g WHERE g.mechanism_id = k.id AND g.underway AND g.matter_id <> $2) AS underway,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('planId', p.matter_id, 'kind', p.kind)), '[]')
   FROM meeting_plan p WHERE p.mechanism_id = k.id AND p.open AND p.matter_id <> $2) AS plans,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', m.id, 'title', m.title, 'leadUnitId', m.unit_id,
            'minutes', m.state -> 'source' -> 'number', 'stage', m.stage,
            'lastReport', CASE jsonb_typeof(lead.progress) WHEN 'object' THEN jsonb_build_object(
               'percent', lead.progress -> 'percent', 'text', lead.progress -> 'text', 'atMs', lead.progress -> 'atMs') END,
            'dueOn', coalesce(lead.due_on, (SELECT max(n ->> 'dueOn') FROM jsonb_array_elements(m.state -> 'nodes') n)))
            ORDER BY m.opened_at, a.resolution_no), '[]')
   FROM assignment a JOIN matter m ON m.id = a.matter_id
   LEFT JOIN LATERAL (
     SELECT u -> 'progress' AS progress,
       to_char(to_timestamp((u ->> 'dueAtMs')::float8 / 1000) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS due_on
     FROM jsonb_array_elements(m.state -> 'issued' -> 'units') u WHERE u ->> 'role' = 'lead') lead ON true
   WHERE a.mechanism_id = k.id AND a.meeting_id IS NOT NULL AND a.meeting_id <> $2 AND m.closed_at IS NULL) AS open,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('assignmentId', m.id, 'no', a.resolution_no, 'stage', m.stage,
            'open', m.closed_at IS NULL) ORDER BY a.resolution_no), '[]')
   FROM assignment a JOIN matter m ON m.id = a.matter_id WHERE a.meeting_id = $2) AS tracked,
  (SELECT coalesce(jsonb_object_agg(s.predecessor_id, s.successor_id), '{}') FROM unit_succession s
     WHERE s.mechanism_id = k.id) AS successors
FROM mechanism k WHERE k.id = $1`;

/** What a meeting finds of others, as the record says it. Days late are counted by {@link meetingSurroundings}. */
export async function loadSurroundings(
  client: pg.PoolClient,
  mechanismId: string,
  meetingId: string,
): Promise<SurroundingColumns> {
  const values = [mechanismId, meetingId];
  const loaded = await client.query<SurroundingColumns>({ name: 'meeting-surroundings', text: SURROUNDINGS, values });
  const [row] = loaded.rows;
  if (!row) throw new Error('a meeting without a mechanism');
  return row;
}

/** What a meeting finds of others, on the day of an instant in ms. */
export function meetingSurroundings(
  meetingId: string,
  { name, backlog, underway, plans, open, tracked, successors }: SurroundingColumns,
  calendar: Calendar,
  nowMs: number,
): MeetingSurroundings {
  const today = dateOf(nowMs);
  const late = (dueOn: IsoDate | null): number => {
    return dueOn === null || dueOn >= today ? 0 : countWorkingDays(calendar, dueOn, today);
  };
  // A meeting that is over keeps the units that it had; what it left is their successors' from now on.
  const holder = (unitId: string): string => {
    const next = successors[unitId];
    return next === undefined ? unitId : holder(next);
  };
  const held = (unitIds: readonly string[]): string[] => [...new Set(unitIds.map(holder))];
  const waiting = backlog.map((item) => ({
    ...item,
    proposers: held(item.proposers),
    concerned: held(item.concerned),
  }));
  return {
    ...{ meetingId, mechanismName: name, backlog: waiting, underway, plans, tracked },
    open: open.map((item) => ({ ...item, daysLate: late(item.dueOn) })),
    digest: (value) => hashOf(canonicalText(value)),
  };
}
