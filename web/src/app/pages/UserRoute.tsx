import { useParams } from "@tanstack/react-router";
import { UserPage } from "@/features/users/UserPage";

export function UserRoute() {
  const { userId } = useParams({ from: "/administration/users/$userId" });
  return <UserPage key={userId} userId={userId} />;
}
