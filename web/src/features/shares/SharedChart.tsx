import { PartChart } from "./PartChart";
import { PartHead } from "./PartHead";
import type { SharedPartProps } from "./part";
import styles from "./shares.module.css";

/** The chart of an exploration as a page. */
export function SharedChart(props: SharedPartProps) {
  return (
    <>
      <PartHead token={props.token} name={props.name} />
      <div className={styles.chart}>
        <PartChart {...props} />
      </div>
    </>
  );
}
