import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent, VisualMapContinuousComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([
  BarChart,
  HeatmapChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  CanvasRenderer,
  SVGRenderer,
]);

/** A drawn chart. */
export interface Drawing {
  draw: (option: EChartsCoreOption) => void;
  resize: () => void;
  /** Tells which part of the drawing was pressed. */
  onPress: (told: (series: number, item: number) => void) => void;
  /** A picture of it, as the address of its data. */
  picture: (format: "png" | "svg", background: string) => string;
  end: () => void;
}

/** Draws into an element with the chart library, which is fetched with this module. */
export function drawIn(element: HTMLElement): Drawing {
  const chart = init(element, undefined, { renderer: "canvas" });
  return {
    draw: (option) => chart.setOption(option, { notMerge: true }),
    resize: () => chart.resize(),
    onPress: (told) => chart.on("click", ({ seriesIndex, dataIndex }) => told(seriesIndex ?? 0, dataIndex)),
    picture: (format, background) =>
      format === "png"
        ? chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: background })
        : svg(chart.getOption() as EChartsCoreOption, chart.getWidth(), chart.getHeight(), background),
    end: () => chart.dispose(),
  };
}

function svg(option: EChartsCoreOption, width: number, height: number, background: string): string {
  const chart = init(null, undefined, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ ...option, animation: false, backgroundColor: background });
  const text = chart.renderToSVGString();
  chart.dispose();
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}
