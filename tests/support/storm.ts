/** A bounded, seeded series of crashes: each kills one process with SIGKILL; the product's own supervision revives it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keepRunning, type Kept, type Running } from '../../src/stack/keep-running.ts';
import { alive } from '../../src/stack/process.ts';
import type { Chance } from './chance.ts';
import { partNames, until, type OwnInstallation, type PartName } from './own-installation.ts';

/** How a storm went. */
export interface Report {
  kills: Record<PartName, number>;
  /** Of these, how many met a command on its way. */
  aimed: number;
  /** Deaths that nobody caused: a process that cannot bear another's death. */
  ownDeaths: string[];
}

/** A storm over an installation. */
export interface Storm {
  /** To be called when a command is sent. */
  onSent(): void;
  /** Kills by the schedule; settles when everything runs again. */
  rage(killsOfEach: number): Promise<Report>;
  /** Ends the supervision, and what it supervises. */
  end(): Promise<void>;
}

/** Long enough for a cold process on a busy machine; a part that is not back by then is a finding. */
const BACK_WITHIN_MS = 60_000;
/** A command takes some milliseconds, its nudge and the look that follows some more: crashes land before, in and after. */
const AIM_MS = 30;
/** A dozen people give a command every few hundred ms; without one by then the crash comes all the same. */
const WAITS_FOR_A_COMMAND_MS = 2_000;

/** What a process said of why it ended. */
function lastWords(own: OwnInstallation, name: PartName, pid: number): string {
  const lines = readFileSync(path.join(own.dataDir, 'logs', `${name}.log`), 'utf8').split('\n');
  const fatal = lines.filter((line) => line.includes(`"pid":${String(pid)},`) && line.includes('"level":60'));
  return fatal.at(-1)?.slice(0, 2_000) ?? lines.slice(-3).join(' ');
}

/** Puts the installation under the supervision that `npm start` gives it, so that what dies comes back. */
export async function startStorm(own: OwnInstallation, { between, happens, shuffled }: Chance): Promise<Storm> {
  const kills: Report['kills'] = { postgres: 0, temporal: 0, worker: 0, api: 0 };
  const deaths: string[] = [];
  const kept = new Map<PartName, Kept<Running>>();
  const killed = new Set<number>();
  for (const name of partNames) {
    const again = () => own.start(name);
    const say = (line: string) => {
      const pid = Number(/ended unexpectedly \(process (\d+)\)/.exec(line)?.[1]);
      if (pid && !killed.has(pid)) deaths.push(`${line}: ${lastWords(own, name, pid)}`);
      if (line.includes('could not be restarted')) deaths.push(line);
    };
    kept.set(name, await keepRunning(name, async () => own.running(name), again, say));
  }
  let sent: () => void = () => undefined;
  let ended = false;
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const nextSent = () =>
    new Promise<'sent'>((resolve) => {
      sent = () => {
        resolve('sent');
      };
    });
  const pidOf = (name: PartName) => kept.get(name)?.current().pid ?? 0;
  const allUp = () => partNames.every((name) => alive(pidOf(name)));

  async function strike(name: PartName): Promise<boolean> {
    await until(`${name} is back`, () => alive(pidOf(name)), BACK_WITHIN_MS);
    const aims = happens(0.7);
    const delayMs = between(0, AIM_MS);
    const met = aims && (await Promise.race([nextSent(), pause(WAITS_FOR_A_COMMAND_MS)])) === 'sent';
    if (met) await pause(delayMs);
    killed.add(pidOf(name));
    await own.kill(name);
    kills[name] += 1;
    return met;
  }

  return {
    onSent: () => {
      sent();
    },
    async rage(killsOfEach) {
      const times = Array.from({ length: killsOfEach }, (_, index) => index);
      const schedule = shuffled(times.flatMap(() => [...partNames]));
      let aimed = 0;
      for (const name of schedule) {
        await pause(between(300, 1_800));
        if (ended) break;
        if (await strike(name)) aimed += 1;
      }
      await until('everything is back', allUp, BACK_WITHIN_MS);
      return { kills, aimed, ownDeaths: deaths };
    },
    async end() {
      ended = true;
      for (const name of [...partNames].reverse()) await kept.get(name)?.stop();
    },
  };
}
