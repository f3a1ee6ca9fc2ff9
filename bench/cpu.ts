/** CPU time of processes, from /proc (Linux). */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second on every platform that Node runs on. */
const TICK_MS = 10;

/** CPU milliseconds that a process and the ended children that it waited for have used; 0 when it is gone. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  const parent = (other: string) => {
    try {
      return Number(
        readFileSync(`/proc/${other}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[1],
      );
    } catch {
      return 0;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parent(name) === pid)
    .map(Number);
}

/** CPU milliseconds of a process and of its children that live. */
export function cpuOfTree(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + cpuOf(one), 0);
}
