import { ChevronsDownUp, ChevronsLeftRight, ChevronsRightLeft, ChevronsUpDown } from "lucide-react";
import type { DashboardTile } from "@/api/shapes";
import { i18n } from "@/i18n/i18n";
import { IconButton } from "@/ui/Button";
import { columns, resized, tallest } from "./tiles";

interface SizeButtonsProps {
  tile: DashboardTile;
  name: string;
  onChange: (part: Partial<DashboardTile>) => void;
}

/** Makes a tile wider, narrower, higher or lower by one step. */
export function SizeButtons({ tile, name, onChange }: SizeButtonsProps) {
  const values = { name };
  return (
    <>
      <IconButton
        icon={<ChevronsRightLeft aria-hidden="true" />}
        label={i18n._({ id: "tile.narrower", message: "Make {name} narrower", values })}
        isDisabled={tile.width === 1}
        onPress={() => onChange(resized(tile, -1, 0))}
      />
      <IconButton
        icon={<ChevronsLeftRight aria-hidden="true" />}
        label={i18n._({ id: "tile.wider", message: "Make {name} wider", values })}
        isDisabled={tile.width === columns}
        onPress={() => onChange(resized(tile, 1, 0))}
      />
      <IconButton
        icon={<ChevronsDownUp aria-hidden="true" />}
        label={i18n._({ id: "tile.lower", message: "Make {name} lower", values })}
        isDisabled={tile.height === 1}
        onPress={() => onChange(resized(tile, 0, -1))}
      />
      <IconButton
        icon={<ChevronsUpDown aria-hidden="true" />}
        label={i18n._({ id: "tile.higher", message: "Make {name} higher", values })}
        isDisabled={tile.height === tallest}
        onPress={() => onChange(resized(tile, 0, 1))}
      />
    </>
  );
}
