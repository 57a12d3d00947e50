import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { rpc } from "@/api/rpc";
import { i18n } from "@/i18n/i18n";
import { explain } from "@/ui/ErrorBox";
import fieldStyles from "@/ui/Field.module.css";
import menu from "@/ui/Menu.module.css";
import { FieldLabel, FieldNotes } from "@/ui/TextField";

interface RecordPickerProps {
  token: string;
  fieldKey: string;
  label: string;
  help: string | null;
  required: boolean;
  error: string | null;
  chosen: { value: unknown; summary: string } | null;
  onChange: (chosen: { value: unknown; summary: string } | null) => void;
}

const atMost = 100;
const pause = 200;

/** Finds a record of the linked table by a part of its summary; the server hands out summaries only. */
export function RecordPicker({ token, fieldKey, label, help, required, error, chosen, onChange }: RecordPickerProps) {
  const [text, setText] = useState(chosen?.summary ?? "");
  const [search, setSearch] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSearch(text === chosen?.summary ? "" : text), pause);
    return () => clearTimeout(timer);
  }, [text, chosen]);
  const found = useQuery({
    queryKey: ["formChoices", token, fieldKey, search],
    queryFn: ({ signal }) =>
      rpc.call(
        "forms.list_related_records",
        { form_token: token, field_key: fieldKey, limit: atMost, offset: 0, search: search || null },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const records = found.data?.results ?? [];
  // A record given by its key alone, as by an address, gets its name once it is known.
  const named = chosen && records.find((record) => String(record.key) === chosen.summary);
  useEffect(() => {
    if (!named || named.summary === chosen.summary) return;
    setText(named.summary);
    onChange({ value: named.key, summary: named.summary });
  }, [named, chosen, onChange]);
  const items = records.map((record, at) => ({ id: String(at), key: record.key, name: record.summary }));
  const more = (found.data?.count ?? 0) - records.length;

  function choose(id: unknown) {
    const record = records[Number(id)];
    if (id === null || !record) return;
    setText(record.summary);
    onChange({ value: record.key, summary: record.summary });
  }

  return (
    <ComboBox
      className={fieldStyles.field}
      items={items}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        if (next === "") onChange(null);
      }}
      onChange={choose}
      value={null}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      isRequired={required}
      isInvalid={Boolean(error)}
      onBlur={() => setText(chosen?.summary ?? "")}
    >
      <FieldLabel text={label} required={required} />
      <div className={fieldStyles.withButton}>
        <Input
          className={fieldStyles.input}
          placeholder={i18n._({ id: "form.pick", message: "Type to find a record" })}
        />
        <AriaButton className={fieldStyles.inside}>
          <ChevronDown aria-hidden="true" />
        </AriaButton>
      </div>
      <FieldNotes help={help} error={error} />
      <Popover className={`${menu.popover} ${menu.wide}`} offset={4}>
        <ListBox className={menu.menu} renderEmptyState={() => <p className={menu.detail}>{emptyWords()}</p>}>
          {(item: (typeof items)[number]) => (
            <ListBoxItem id={item.id} textValue={item.name} className={menu.item}>
              <span className={menu.line}>{item.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
        {more > 0 ? (
          <p className={menu.detail}>
            {i18n._({
              id: "form.pick.more",
              message: "{more, plural, one {# more record} other {# more records}}: type to narrow the list",
              values: { more },
            })}
          </p>
        ) : null}
      </Popover>
    </ComboBox>
  );

  function emptyWords(): string {
    if (found.error) return explain(found.error).what;
    if (found.isPending) return i18n._({ id: "finder.loading", message: "Searching…" });
    return search
      ? i18n._({ id: "ui.search.none", message: "No matches for “{search}”", values: { search } })
      : i18n._({ id: "form.pick.none", message: "There are no records to choose from." });
  }
}
