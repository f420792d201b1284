// usage: node embed.mjs PAGE TARGET: writes the .cpp that holds the page.
import { readFileSync, writeFileSync } from 'node:fs';

const [page, target] = process.argv.slice(2);
const text = readFileSync(page, 'utf8');
if (text.includes(')irenic_page"')) {
  throw new Error(`${page} ends the string that holds it`);
}
writeFileSync(
  target,
  `#include "cli/report/page.hpp"

namespace irenic::cli {

std::string_view built_in_page() {
    return R"irenic_page(${text})irenic_page";
}

}  // namespace irenic::cli
`,
);
