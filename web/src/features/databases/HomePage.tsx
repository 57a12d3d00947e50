import { commonData } from "@/api/common-data";

export function HomePage() {
  return (
    <ul>
      {commonData().databases.map((database) => (
        <li key={database.id}>{database.name}</li>
      ))}
    </ul>
  );
}
