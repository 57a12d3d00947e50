/** What the inspector tells about. */
export type InspectorTab = "table" | "column" | "record" | "cell";
