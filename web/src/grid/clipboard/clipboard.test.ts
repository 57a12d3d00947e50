import { describe, expect, it } from "vitest";
import { pastedCell, planPaste } from "./geometry";
import { parseHtmlTable, toHtmlTable } from "./html";
import { parseTsv, toTsv, withoutFormula } from "./tsv";

describe("tab-separated text", () => {
  it.each([
    [
      "cells and rows",
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "what Excel writes",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["quoted line breaks, tabs and quotes", '"x\ny"\t"a\tb"\t"say ""hi"""', [["x\ny", "a\tb", 'say "hi"']]],
    ["leading and trailing blanks", "\t\ta\t\n", [["", "", "a", ""]]],
    ["blank rows in between", "a\n\nb", [["a"], [""], ["b"]]],
    ["a quote within a cell", '5" disk\tx', [['5" disk', "x"]]],
    ["a quote that never closes", '"abc\td', [['"abc', "d"]]],
    ["text after a closing quote", '"a"b\tc', [['"a"b', "c"]]],
    ["nothing", "", [[""]]],
  ])("reads %s", (_, text, cells) => expect(parseTsv(text)).toEqual(cells));

  it("comes back unchanged", () => {
    const cells = [
      ["plain", 'with "quotes"', "two\nlines"],
      ["", "a\tb", "ünï"],
    ];
    expect(parseTsv(toTsv(cells))).toEqual(cells);
  });

  it("disarms formulas and spares negative numbers", () => {
    expect(["=1+1", "+x", "@a", "-cmd", "-1", "-1,204.50", "-5%", "a=b", ""].map(withoutFormula)).toEqual([
      "'=1+1",
      "'+x",
      "'@a",
      "'-cmd",
      "-1",
      "-1,204.50",
      "-5%",
      "a=b",
      "",
    ]);
  });
});

describe("tables in HTML", () => {
  it("carry text and raw values", () => {
    const html = toHtmlTable([[{ text: "<a>\nb", attributes: { "data-value": '"x"' } }]], { "data-origin": "here" });
    expect(html).toBe(
      '<table data-origin="here"><tbody><tr><td data-value="&quot;x&quot;">&lt;a&gt;<br>b</td></tr></tbody></table>',
    );
    expect(parseHtmlTable(html)).toEqual([["<a>\nb"]]);
  });

  it("reads Excel's page", () => {
    const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {color:red}</style></head>
      <body><!--StartFragment--><table border=0><col width=64>
      <tr height=20><td height=20 class=xl63>Name</td><td>1,5</td></tr>
      <tr><td>two<br style='mso-data-placement:same-cell;'>
        lines</td><td>&nbsp;</td></tr></table><!--EndFragment--></body></html>`;
    expect(parseHtmlTable(excel)).toEqual([
      ["Name", "1,5"],
      ["two\nlines", " "],
    ]);
  });

  it("reads Google Sheets' table with merged cells", () => {
    const sheets = `<meta charset='utf-8'><google-sheets-html-origin><style></style><table data-sheets-root="1"><colgroup></colgroup>
      <tbody><tr><td colspan="2" data-sheets-value="{}">wide</td><td rowspan="2">tall</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>`;
    expect(parseHtmlTable(sheets)).toEqual([
      ["wide", "", "tall"],
      ["1", "2", ""],
    ]);
  });

  it("reads LibreOffice's paragraphs", () => {
    const office = "<table><tr><td align=left><p>one</p>\n<p>two</p></td><td><b><font>x</font></b></td></tr></table>";
    expect(parseHtmlTable(office)).toEqual([["one\ntwo", "x"]]);
  });

  it("is null without a table", () => expect(parseHtmlTable("<p>no</p>")).toBeNull());
});

describe("where a paste goes", () => {
  const target = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });

  it("extends downwards when fewer rows are selected", () => {
    expect(planPaste(3, 2, target(1, 1, 0, 0), 10, 5)).toEqual({
      range: target(1, 3, 0, 1),
      overflowRows: 0,
      surplusColumns: 0,
    });
  });

  it("repeats rows over a taller selection, never columns", () => {
    const plan = planPaste(2, 1, target(0, 4, 1, 3), 10, 5);
    expect(plan.range).toEqual(target(0, 4, 1, 1));
    expect([0, 1, 2, 4].map((row) => pastedCell([["a"], ["b"]], plan, row, 1))).toEqual(["a", "b", "a", "a"]);
  });

  it("fills the selection with a single cell", () => {
    const plan = planPaste(1, 1, target(0, 1, 1, 3), 10, 5);
    expect(plan.range).toEqual(target(0, 1, 1, 3));
    expect(pastedCell([["x"]], plan, 1, 3)).toBe("x");
  });

  it("tells what falls over the ends", () => {
    expect(planPaste(4, 3, target(8, 8, 3, 3), 10, 5)).toEqual({
      range: target(8, 11, 3, 4),
      overflowRows: 2,
      surplusColumns: 1,
    });
    expect(planPaste(2, 1, target(10, 10, 0, 0), 10, 5).overflowRows).toBe(2);
  });
});
