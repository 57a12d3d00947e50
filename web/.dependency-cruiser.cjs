/**
 * The walls between the rooms of the web program. Each rule reads as a sentence; a broken one fails the build.
 * @type {import("dependency-cruiser").IConfiguration}
 */
module.exports = {
  forbidden: [
    wall("ui knows no other room", "^src/ui/", "^src/(app|auth|share|features|views|grid|model|datatypes|api)/"),
    wall("api knows no room above it", "^src/api/", "^src/(app|auth|share|features|views|grid|model|datatypes|ui)/"),
    wall("i18n knows no other room", "^src/i18n/", "^src/(app|auth|share|features|views|grid|model|datatypes|ui|api)/"),
    wall(
      "the grid knows no rows' origin and no product words",
      "^src/grid/",
      "^src/(app|auth|share|features|views|model|api|datatypes)/",
    ),
    wall(
      "datatypes know neither pages nor calls",
      "^src/datatypes/",
      "^src/(app|auth|share|features|views|model|grid)/",
    ),
    wall("the model shows nothing", "^src/model/", "^src/(app|auth|share|features|views|ui|grid)/"),
    wall("views do not know pages", "^src/views/", "^src/(app|auth|share)/"),
    wall("features do not know the app around them", "^src/features/", "^src/(app|auth|share)/"),
    {
      name: "features never import each other",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "components come by subpath, never from the whole library",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "react-aria-components/dist/exports/index" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(css|woff2)$" },
  },
};

/** Forbids files under one path from importing files under another. */
function wall(name, from, to) {
  return { name, severity: "error", from: { path: from }, to: { path: to } };
}
