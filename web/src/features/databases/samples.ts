import { i18n } from "@/i18n/i18n";

export interface Sample {
  key: string;
  title: string;
  detail: string;
}

/** The sample schemas a new database can be given. */
export function samples(): Sample[] {
  return [
    {
      key: "community",
      title: i18n._({ id: "sample.community", message: "Community" }),
      detail: i18n._({
        id: "sample.community.detail",
        message: "An open project: rooms, members, discussions, events, roadmap with votes",
      }),
    },
    {
      key: "library_management",
      title: i18n._({ id: "sample.library", message: "Library management" }),
      detail: i18n._({ id: "sample.library.detail", message: "Authors, 1,410 books, patrons and checkouts" }),
    },
    {
      key: "bike_shop",
      title: i18n._({ id: "sample.bikes", message: "Bike shop" }),
      detail: i18n._({ id: "sample.bikes.detail", message: "Customers, mechanics and service requests" }),
    },
    {
      key: "hardware_store",
      title: i18n._({ id: "sample.hardware", message: "Hardware store" }),
      detail: i18n._({ id: "sample.hardware.detail", message: "Assets, rentals and transactions" }),
    },
    {
      key: "ice_cream_employees",
      title: i18n._({ id: "sample.iceCream", message: "Ice cream employees" }),
      detail: i18n._({ id: "sample.iceCream.detail", message: "Schedules and timesheets" }),
    },
    {
      key: "library_makerspace",
      title: i18n._({ id: "sample.makerspace", message: "Library makerspace" }),
      detail: i18n._({ id: "sample.makerspace.detail", message: "Equipment, training and jobs" }),
    },
    {
      key: "movie_rentals",
      title: i18n._({ id: "sample.movies", message: "Movie rentals" }),
      detail: i18n._({ id: "sample.movies.detail", message: "A larger one: films, stores and rentals" }),
    },
    {
      key: "museum_exhibits",
      title: i18n._({ id: "sample.museum", message: "Museum exhibits" }),
      detail: i18n._({ id: "sample.museum.detail", message: "Collections, items and locations" }),
    },
    {
      key: "nonprofit_grants",
      title: i18n._({ id: "sample.grants", message: "Nonprofit grants" }),
      detail: i18n._({ id: "sample.grants.detail", message: "Grants, stages and allocations" }),
    },
  ];
}
