/** Whose place a role takes beside its own, written down apart from the rules that are tested (design.md; domain.md 2.1). */
import type { Role } from '../../src/domain/roles.ts';

const beside: readonly (readonly [role: Role, place: Role])[] = [
  ['director', 'coordinator'],
  ['cityLeader', 'leader'],
  ['head', 'liaison'],
];

/** Whether a role may act in a place. */
export function takes(role: Role, place: string): boolean {
  return role === place || beside.some((pair) => pair[0] === role && pair[1] === place);
}
