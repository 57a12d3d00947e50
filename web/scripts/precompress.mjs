// Writes a .br and a .gz beside each built asset, so that the server never compresses one itself.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const dist = new URL("../dist/", import.meta.url).pathname;
const worthIt = /\.(js|css|svg|json|html|txt)$/;

const names = await readdir(dist, { recursive: true });
await Promise.all(
  names
    .filter((name) => worthIt.test(name))
    .map(async (name) => {
      const path = join(dist, name);
      const content = await readFile(path);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
      await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
    }),
);
