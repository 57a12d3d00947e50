/** A node of a plan, as EXPLAIN writes it in JSON (manual, EXPLAIN). */
export interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Alias?: string;
  readonly "Index Name"?: string;
  readonly "Join Type"?: string;
  readonly "Startup Cost": number;
  readonly "Total Cost": number;
  readonly "Plan Rows": number;
  readonly "Actual Total Time"?: number;
  readonly "Actual Rows"?: number;
  readonly "Actual Loops"?: number;
  readonly Plans?: readonly PlanNode[];
  readonly [key: string]: unknown;
}

/** One line of the tree. */
export interface PlanLine {
  readonly title: string;
  /** What it reads or by which condition. */
  readonly detail: string;
  /** The rows that came out, else those expected. */
  readonly rows: number;
  readonly expected: number;
  /** Milliseconds in this node alone, all loops together; null without ANALYZE. */
  readonly time: number | null;
  /** Its part of the whole, from 0 to 1: of the time, else of the cost. */
  readonly share: number;
  readonly children: readonly PlanLine[];
}

const conditions = ["Index Cond", "Hash Cond", "Merge Cond", "Join Filter", "Recheck Cond", "Filter"] as const;

/** The tree with what each node takes by itself. */
export function readPlan(answer: unknown): PlanLine | null {
  const plan = (answer as readonly { Plan?: PlanNode }[] | null)?.[0]?.Plan;
  return plan ? line(plan, Math.max(weight(plan), Number.MIN_VALUE)) : null;
}

function line(node: PlanNode, whole: number): PlanLine {
  const children = node.Plans ?? [];
  const own = Math.max(0, weight(node) - children.reduce((sum, child) => sum + weight(child), 0));
  const loops = node["Actual Loops"] ?? 1;
  return {
    title: [node["Join Type"] && node["Join Type"] !== "Inner" ? node["Join Type"] : "", node["Node Type"]]
      .filter(Boolean)
      .join(" "),
    detail: detailOf(node),
    rows: node["Actual Rows"] === undefined ? node["Plan Rows"] : Math.round(node["Actual Rows"] * loops),
    expected: node["Plan Rows"] * loops,
    time: node["Actual Total Time"] === undefined ? null : own,
    share: own / whole,
    children: children.map((child) => line(child, whole)),
  };
}

/** Milliseconds if they were measured, else the planner's cost. */
function weight(node: PlanNode): number {
  const time = node["Actual Total Time"];
  return time === undefined ? node["Total Cost"] : time * (node["Actual Loops"] ?? 1);
}

function detailOf(node: PlanNode): string {
  const on = node["Relation Name"] ?? "";
  const alias = node.Alias && node.Alias !== on ? ` ${node.Alias}` : "";
  const index = node["Index Name"] ? ` · ${node["Index Name"]}` : "";
  const condition = conditions.flatMap((key) => (typeof node[key] === "string" ? [node[key]] : [])).join(" ");
  return [`${on}${alias}${index}`.trim(), condition].filter(Boolean).join(" · ");
}
