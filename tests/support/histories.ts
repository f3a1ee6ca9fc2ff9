/** Histories that Temporal keeps of workflows: counted, and replayed on the code of today. */
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import type { WorkflowClient, WorkflowHandle } from '@temporalio/client';
import { sharedStack } from './shared-stack.ts';

/** A workflow's history as the client fetches it. */
export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** How many events a history has. */
export function lengthOf(history: History): number {
  return history.events?.length ?? 0;
}

/** The history of a workflow once it rests: its last event is the timer that it sleeps by. */
export async function restingHistory(handle: WorkflowHandle): Promise<History> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    const history = await handle.fetchHistory();
    if (history.events?.at(-1)?.timerStartedEventAttributes) return history;
    if (Date.now() > giveUpAt) throw new Error(`${handle.workflowId} does not come to rest`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Replays histories; answers what failed. */
export async function replayFailures(
  histories: readonly { workflowId: string; history: unknown }[],
): Promise<string[]> {
  const failures: string[] = [];
  const bundle = { codePath: sharedStack().workflowBundle };
  const results = Worker.runReplayHistories({ workflowBundle: bundle }, histories);
  for await (const result of results) {
    if (result.error) failures.push(`${result.workflowId}: ${result.error.message}`);
  }
  return failures;
}

/** A history as it was stored in a file. */
export function storedHistory(json: unknown): History {
  return historyFromJSON(json);
}

/** The histories of all runs of a workflow, the last first: each continues the one before as new. */
export async function allRuns(client: WorkflowClient, workflowId: string): Promise<History[]> {
  const runs: History[] = [];
  for (let runId: string | undefined; ;) {
    const history = await client.getHandle(workflowId, runId).fetchHistory();
    runs.push(history);
    const before = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    if (!before) return runs;
    runId = before;
  }
}
