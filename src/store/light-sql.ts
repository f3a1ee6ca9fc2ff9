/** The light of a matter as SQL: the same answer as `lightOf`, from the instants that stand in the row. */

/** The light that `m` shows at an instant, which is an SQL expression. */
export function lightSql(at: string): string {
  return `CASE WHEN m.override_until >= ${at} THEN m.override_light
               WHEN m.red_from <= ${at} THEN 'red' WHEN m.yellow_from <= ${at} THEN 'yellow'
               WHEN m.blue_from <= ${at} THEN 'blue' ELSE 'green' END`;
}
