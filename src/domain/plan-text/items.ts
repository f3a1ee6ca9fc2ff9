/** Which numbered headings of a plan are its items, and which are sections above them. */
import type { Clause } from './sentences.ts';
import type { Flow } from './flow.ts';
import type { Heading } from './outline.ts';

/** A heading with everything that belongs to it. Positions are in its own flow, which begins with the number. */
export interface Node {
  heading: Heading;
  flow: Flow;
  clauses: Clause[];
  title: { from: number; to: number };
  children: Node[];
}

/** An item before it is written out: a heading, and those below that are only its text. */
export interface Found {
  node: Node;
  /** Sub-points that belong to its text, in order. */
  within: Node[];
  /** Clauses with the node that holds them. */
  clauses: { node: Node; clause: Clause }[];
  section: string;
  kind: 'measure' | 'safeguard';
}

/** The outline as it was understood. */
export interface Understood {
  sections: { number: string; title: string }[];
  items: Found[];
}

const SAFEGUARD =
  /保障措施|组织保障|工作保障|实施保障|保障机制|保障体系$|措施保障|政策保障$|^保障$|组织实施|组织领导|工作要求|有关要求|实施要求|监督考核|督导考核|考核评价|监督评估/;
const NO_TASKS =
  /指导思想|总体要求|总体思路|工作目标|总体目标|主要目标|计划目标|发展目标|目标任务?$|基本原则|工作原则|形势|背景|意义|现状|基本情况|工作思路|依据|适用范围|附则|时间安排|步骤|进度安排|发展基础/;

type Kind = 'tasks' | 'safeguards' | 'other';

function titleOf(node: Node): string {
  return node.flow.text.slice(node.title.from, node.title.to);
}

function kindOf(node: Node, isLast: boolean): Kind {
  const title = titleOf(node);
  if (SAFEGUARD.test(title) || (isLast && title.endsWith('保障'))) return 'safeguards';
  return NO_TASKS.test(title) ? 'other' : 'tasks';
}

/** Puts headings under those above them. */
export function treeOf(nodes: readonly Node[]): Node[] {
  const roots: Node[] = [];
  const stack: Node[] = [];
  for (const node of nodes) {
    while ((stack.at(-1)?.heading.level ?? -1) >= node.heading.level) stack.pop();
    (stack.at(-1)?.children ?? roots).push(node);
    stack.push(node);
  }
  return roots;
}

function holds(node: Node): boolean {
  return node.clauses.length > 0 || node.children.some(holds);
}

function everyNode(roots: readonly Node[]): Node[] {
  return roots.flatMap((root) => [root, ...everyNode(root.children)]);
}

/**
 * The nodes whose sub-points are text and whose clause stands at the end of the last of them. So it is only where no list
 * at that level has a clause anywhere but at its end: else the others have just been forgotten.
 */
function closedByLast(roots: readonly Node[]): Set<Node> {
  const chosen = new Set<Node>();
  for (const level of [4, 3, 2]) {
    const groups = everyNode(roots).filter(
      (node) => node.clauses.length === 0 && node.children.length > 0 && node.children[0]?.heading.level === level,
    );
    const inner = groups.some(({ children }) => children.slice(0, -1).some(holds));
    const last = groups.filter(
      ({ children }) =>
        children.length > 1 && children.slice(0, -1).every((one) => !holds(one)) && holdsAtEnd(children),
    );
    if (inner) continue;
    // A section whose last point alone has a clause is a section, unless others of its kind are written so too.
    const below = last.filter((node) => node.heading.level > 1);
    const enough = last.length - below.length >= 2 ? last : below;
    if (enough.length === 0) continue;
    const single = groups.filter(
      (node) => node.children.length === 1 && holdsAtEnd(node.children) && node.heading.level > 1,
    );
    for (const node of [...enough, ...single]) chosen.add(node);
  }
  return chosen;
}

function holdsAtEnd(children: readonly Node[]): boolean {
  const last = children.at(-1);
  return last !== undefined && last.clauses.length > 0 && !last.children.some(holds);
}

/** Tells items from sections. */
export function understand(roots: readonly Node[]): Understood {
  const closed = closedByLast(roots);
  const sections: Understood['sections'] = [];
  const items: Found[] = [];
  const level = itemLevel(roots, closed);

  const section = (node: Node, path: string): string => {
    const number = path === '' ? node.heading.number : `${path}/${node.heading.number}`;
    sections.push({ number, title: titleOf(node) });
    return number;
  };
  const item = (node: Node, path: string, kind: Kind): void => {
    const inner = closed.has(node) ? [] : node.children.filter(holds);
    const within = node.children.filter((child) => !inner.includes(child)).flatMap((child) => everyNode([child]));
    const clauses = [node, ...within].flatMap((one) => one.clauses.map((clause) => ({ node: one, clause })));
    items.push({ node, within, clauses, section: path, kind: kind === 'safeguards' ? 'safeguard' : 'measure' });
    if (inner.length === 0) return;
    const below = path === '' ? node.heading.number : `${path}/${node.heading.number}`;
    for (const child of inner) visit(child, below, kind);
  };
  /** Under a heading of tasks without a single clause: its points at the level where items stand elsewhere. */
  const unclaimed = (node: Node, path: string, kind: Kind): void => {
    const deeper =
      level !== null && node.heading.level < level && node.children.some((one) => one.heading.level <= level);
    if (!deeper || kind === 'safeguards') {
      item(node, path, kind);
      return;
    }
    const own = section(node, path);
    for (const child of node.children) unclaimed(child, own, kind);
  };
  const visit = (node: Node, path: string, kind: Kind): void => {
    if (node.clauses.length > 0 || closed.has(node)) item(node, path, kind);
    else if (holds(node)) {
      const own = section(node, path);
      for (const child of node.children) visit(child, own, kind);
    } else if (kind === 'other') for (const one of [node]) bare(one, path);
    else unclaimed(node, path, kind);
  };
  /** Headings of goals and principles: sections, down to （一）. */
  const bare = (node: Node, path: string): void => {
    const own = section(node, path);
    for (const child of node.children) if (child.heading.level <= 2) bare(child, own);
  };

  roots.forEach((root, index) => {
    const kind = kindOf(root, index === roots.length - 1);
    if (root.clauses.length > 0 || closed.has(root)) item(root, '', kind);
    else if (kind === 'other' && !holds(root)) bare(root, '');
    else {
      const own = section(root, '');
      for (const child of root.children) visit(child, own, kind);
    }
  });
  return { sections, items };
}

/** The level at which most clauses stand; null where there are none. */
function itemLevel(roots: readonly Node[], closed: ReadonlySet<Node>): number | null {
  const counts = new Map<number, number>();
  const count = (node: Node): void => {
    if (node.clauses.length > 0 || closed.has(node)) {
      counts.set(node.heading.level, (counts.get(node.heading.level) ?? 0) + 1);
    }
    if (!closed.has(node)) node.children.forEach(count);
  };
  roots.forEach(count);
  const most = [...counts].sort(([, a], [, b]) => b - a)[0];
  return most?.[0] ?? null;
}
