import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { QueryAnswer } from "@/api/generated";
import { RpcError, rpc } from "@/api/rpc";
import { type PlanLine, readPlan } from "./plan";
import { historyQuery } from "./queries";

export interface RunOptions {
  write: boolean;
  limit: number;
}

export interface Statement {
  readonly running: boolean;
  readonly answer: QueryAnswer | null;
  readonly failure: unknown;
  readonly plan: PlanLine | null;
  readonly planFailure: unknown;
  readonly run: (sql: string, options: RunOptions) => Promise<void>;
  readonly explain: (sql: string, analyze: boolean) => Promise<void>;
  readonly cancel: () => void;
}

const freshId = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16)).join("");

/** Runs statements one after the other, and knows the one that runs. */
export function useStatement(databaseId: number, onError: (position: number | null) => void): Statement {
  const client = useQueryClient();
  const [running, setRunning] = useState<string | null>(null);
  const [answer, setAnswer] = useState<QueryAnswer | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [plan, setPlan] = useState<PlanLine | null>(null);
  const [planFailure, setPlanFailure] = useState<unknown>(null);

  async function during(work: (run: string) => Promise<void>, fail: (error: unknown) => void) {
    const run = freshId();
    setRunning(run);
    onError(null);
    try {
      await work(run);
    } catch (error) {
      fail(error);
    } finally {
      setRunning(null);
    }
  }

  return {
    running: running !== null,
    answer,
    failure,
    plan,
    planFailure,
    run: (sql, { write, limit }) =>
      during(
        async (run) => {
          setFailure(null);
          setAnswer(await rpc.call("queries.run", { database_id: databaseId, sql, run, write, limit }));
        },
        (error) => {
          setAnswer(null);
          setFailure(error);
          onError(positionOf(error));
        },
      ).finally(() => client.invalidateQueries(historyQuery(databaseId))),
    explain: (sql, analyze) =>
      during(async (run) => {
        setPlanFailure(null);
        setPlan(readPlan(await rpc.call("queries.explain", { database_id: databaseId, sql, run, analyze })));
      }, setPlanFailure),
    cancel: () => {
      if (running) void rpc.call("queries.cancel", { database_id: databaseId, run: running });
    },
  };
}

/** Where PostgreSQL found an error; counts characters of the statement from 1. */
export function positionOf(error: unknown): number | null {
  const position = error instanceof RpcError ? Number(error.data?.position) : Number.NaN;
  return Number.isInteger(position) ? position : null;
}
