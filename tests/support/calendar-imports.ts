/** Importing arrangements over HTTP, as an operator does: first shown the differences, then imported against them. */
import type { Answered, ApiClient, ProblemJson } from './api-client.ts';

/** What a notice names. */
export interface ArrangementBody {
  year: number;
  off: readonly string[];
  work: readonly string[];
  source: string;
}

/** A revision, as far as tests ask. */
export interface RevisionJson {
  id: string;
  stage: string;
  revision: number;
  edition: string;
  from: string;
  counted: TallyJson | null;
  shortened: TallyJson | null;
  decision: { decision: string } | null;
  diff: { changes: { date: string; before: string; after: string }[]; holidaysMissing: string[] };
  actions: { name: string; href: string }[];
}

/** What became of open terms. */
export interface TallyJson {
  counted: number;
  moved: number;
  shorter: number;
  failed: number;
  units: { name: string; moved: number; shorter: number }[];
}

/** What a revision did to one matter. */
export interface ChangeJson {
  matter: { id: string };
  unit: { name: string };
  from: string | null;
  edition: string;
  shortened: boolean;
  terms: { kind: string; before: string; after: string; sooner: string | null }[];
}

/** The differences, as they are shown before an import. */
export interface CheckJson {
  against: number;
  edition: string;
  openTerms: number;
  diff: RevisionJson['diff'] & { workingDays: { before: number; after: number } };
}

/** Shows the differences, then imports against what they were shown to. */
export async function importArrangement(
  operator: ApiClient,
  body: ArrangementBody,
): Promise<Answered<RevisionJson & ProblemJson>> {
  const { json } = await operator.post<CheckJson>('/calendar/check', body);
  return operator.post<RevisionJson & ProblemJson>('/calendar/arrangements', { ...body, against: json.against });
}

/** Every day from one date to another, both included. */
export function span(first: string, last: string): string[] {
  const days: string[] = [];
  for (let ms = Date.parse(first); ms <= Date.parse(last); ms += 86_400_000)
    days.push(new Date(ms).toISOString().slice(0, 10));
  return days;
}

const holidays2019 = [
  ...['2018-12-30', '2018-12-31', '2019-01-01'],
  ...span('2019-02-04', '2019-02-10'),
  ...span('2019-04-05', '2019-04-07'),
  ...span('2019-06-07', '2019-06-09'),
  ...span('2019-09-13', '2019-09-15'),
  ...span('2019-10-01', '2019-10-07'),
];
const makeUp2019 = ['2018-12-29', '2019-02-02', '2019-02-03', '2019-09-29', '2019-10-12'];

/** 2019 as it was first published: Labour Day is one day [国办发明电〔2018〕15号]. */
export const first2019: ArrangementBody = {
  ...{ year: 2019, off: [...holidays2019, '2019-05-01'], work: makeUp2019, source: '国办发明电〔2018〕15号' },
};

/** 2019 as it was revised on 2019-03-22: four days, and 04-28 and 05-05 work instead. */
export const revised2019: ArrangementBody = {
  ...{ year: 2019, off: [...holidays2019, ...span('2019-05-01', '2019-05-04')] },
  ...{ work: [...makeUp2019, '2019-04-28', '2019-05-05'], source: '国办发明电〔2019〕3号' },
};

const later2020 = [
  ...span('2020-04-04', '2020-04-06'),
  ...span('2020-05-01', '2020-05-05'),
  ...span('2020-06-25', '2020-06-27'),
  ...span('2020-10-01', '2020-10-08'),
];
const makeUpLater2020 = ['2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'];

/** 2020 as it was first published: the spring festival ends on 01-30, and 02-01 works [国办发明电〔2019〕16号]. */
export const first2020: ArrangementBody = {
  ...{ year: 2020, off: ['2020-01-01', ...span('2020-01-24', '2020-01-30'), ...later2020] },
  ...{ work: ['2020-01-19', '2020-02-01', ...makeUpLater2020], source: '国办发明电〔2019〕16号' },
};

/** 2020 as it was extended on 2020-01-27: off until 02-02. */
export const extended2020: ArrangementBody = {
  ...{ year: 2020, off: ['2020-01-01', ...span('2020-01-24', '2020-02-02'), ...later2020] },
  ...{ work: ['2020-01-19', ...makeUpLater2020], source: '国办发明电〔2020〕1号' },
};
