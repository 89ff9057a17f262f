/* eslint-disable */
// Generated from core/ by tools/generate-salesforce.ts. Do not edit.

// core/time/day.ts
var DAY = /^\d{4}-\d{2}-\d{2}$/;
var MS_PER_DAY = 864e5;
var isDay = (text) => DAY.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text;
var dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);
var addDays = (day, days) => dayOf(Date.parse(day) + days * MS_PER_DAY);
var daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);

// core/lifecycle/types.ts
var PHASES = ["SCOUT", "EVALUATE", "NEGOTIATE", "ONBOARD", "MANAGE", "OPTIMIZE", "RENEW", "EXIT"];
var PARTNERSHIP_TYPES = ["referral", "distribution", "technology", "strategic", "government"];
var LADDER = ["manager", "director", "vp", "clevel"];
var OFF_LADDER = ["legal", "finance", "compliance", "revops"];

// core/approval/levels.ts
var RANK = new Map(LADDER.map((level, rank) => [level, rank]));
var isOnLadder = (level) => RANK.has(level);
function reaches(held, needed) {
  const [have, need] = [RANK.get(held), RANK.get(needed)];
  return held === needed || have !== void 0 && need !== void 0 && have >= need;
}
function nextLevel(level) {
  const rank = RANK.get(level);
  return rank === void 0 ? null : LADDER[rank + 1] ?? null;
}

// core/money/currencies.ts
var CODES_BY_DIGITS = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2: "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW"
};
var DIGITS = new Map(
  Object.entries(CODES_BY_DIGITS).flatMap(([digits, codes]) => codes.split(" ").map((code) => [code, Number(digits)]))
);
var currencyDigits = (currency) => DIGITS.get(currency);

// core/money/fraction.ts
var abs = (value) => value < 0n ? -value : value;
function gcd(a, b) {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
function fraction(n, d = 1n) {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError("a fraction has no zero denominator");
  const common = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / common, d: bottom / common };
}
var addFractions = (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
var subtractFractions = (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
var multiplyFractions = (a, b) => fraction(a.n * b.n, a.d * b.d);
var divideFractions = (a, b) => fraction(a.n * b.d, a.d * b.n);
function compareFractions(a, b) {
  const difference = a.n * b.d - b.n * a.d;
  return Number(difference > 0n) - Number(difference < 0n);
}
function roundHalfEven(n, d) {
  const floor = n >= 0n ? n / d : -((-n + d - 1n) / d);
  const twice = 2n * (n - floor * d);
  const up = twice > d || twice === d && floor % 2n !== 0n;
  return up ? floor + 1n : floor;
}
function toDecimal({ n, d }, digits) {
  const scaled = roundHalfEven(n * 10n ** BigInt(digits), d);
  const text = abs(scaled).toString().padStart(digits + 1, "0");
  const sign = scaled < 0n ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
function parseFraction(text) {
  const match = /^(-?\d+)\/([1-9]\d*)$/.exec(text);
  return match === null ? void 0 : fraction(BigInt(match[1] ?? ""), BigInt(match[2] ?? ""));
}

// core/fit/scorecard.ts
var WORST_FIRST = ["no-go", "conditional", "develop", "go"];
var HUNDREDTHS = 100;
var points = (hundredths) => fraction(hundredths, HUNDREDTHS);
var shown = (value) => toDecimal(value, 2);
var bandRank = (band) => WORST_FIRST.indexOf(band);
function scoreCard(model, sheets) {
  const categories = model.categories.map((category) => categoryResult(model, category, sheets));
  const breakers = breakerLimits(model, sheets);
  const total = totalOfCategories(categories);
  if (total === null) {
    const failedRules2 = [
      ...categories.filter(({ score }) => score === null).map(incomplete),
      ...breakers.map(({ failed }) => failed)
    ];
    return { status: "incomplete", categories, total, band: "none", sub: null, failedRules: failedRules2, toNextBand: null };
  }
  const row = model.bands.find(({ from }) => compareFractions(total, points(from)) >= 0) ?? model.bands.at(-1);
  const own2 = row?.band ?? "no-go";
  const toNextBand = distance(model, total, own2);
  const limits = [...minimumLimits(model, categories), ...breakers, ...criterionLimits(model, sheets)];
  const band = [own2, ...limits.map((limit) => limit.band)].reduce((a, b) => bandRank(b) < bandRank(a) ? b : a);
  const below = own2 === "go" ? [] : [no("band_below_go", { band: own2, distance: toNextBand === null ? "" : shown(toNextBand) })];
  const failedRules = [...below, ...limits.map(({ failed }) => failed)];
  return {
    status: "complete",
    categories,
    total,
    band,
    sub: band === own2 ? row?.sub ?? null : null,
    failedRules,
    toNextBand
  };
}
var no = (code, params = {}) => ({ code, clause: "scoring 2", params });
var incomplete = ({ id, answered, of }) => no("category_incomplete", { category: id, answered, of });
function categoryResult(model, category, sheets) {
  const { id, weight, criteria, minimum } = category;
  const perSheet = sheets.map(({ answers }) => criteria.flatMap((criterion2) => answers[criterion2] ?? []));
  const answered = Math.min(...perSheet.map((scores) => scores.length));
  const enough = answered > 0 && answered * 1e4 >= criteria.length * model.answeredBp;
  const means = perSheet.map((scores) => fraction(sum(scores), Math.max(1, scores.length)));
  const score = enough ? divideFractions(means.reduce(addFractions), fraction(means.length)) : null;
  const passed = score === null ? null : compareFractions(score, points(minimum)) >= 0;
  return { id, weight, answered, of: criteria.length, score, passed, disagreement: enough ? spread(means) : null };
}
var sum = (scores) => scores.reduce((total, score) => total + score, 0);
function spread(means) {
  const [lowest, ...rest] = [...means].sort(compareFractions);
  const highest = rest.at(-1);
  return lowest === void 0 || highest === void 0 ? null : subtractFractions(highest, lowest);
}
function totalOfCategories(categories) {
  let total = fraction(0);
  for (const { score, weight } of categories) {
    if (score === null) return null;
    total = addFractions(total, multiplyFractions(score, fraction(weight, 1e4)));
  }
  return total;
}
function distance({ bands }, total, own2) {
  const better2 = bands.filter(({ band }) => bandRank(band) > bandRank(own2)).at(-1);
  return better2 === void 0 ? null : subtractFractions(points(better2.from), total);
}
var minimumLimits = (model, results) => model.categories.flatMap(({ id, minimum, missed }, index) => {
  const result = results[index];
  if (result?.passed !== false || result.score === null) return [];
  const params = { category: id, minimum: shown(points(minimum)), score: shown(result.score) };
  return [{ band: missed, failed: no("category_below_minimum", params) }];
});
function breakerLimits({ breakers }, sheets) {
  return breakers.flatMap((breaker) => {
    const answers = sheets.map((sheet) => sheet.breakers[breaker] ?? "unknown");
    if (answers.includes("yes")) return [{ band: "no-go", failed: no("breaker_yes", { breaker }) }];
    if (answers.every((answer) => answer === "no")) return [];
    return [{ band: "no-go", failed: no("breaker_unanswered", { breaker }) }];
  });
}
function criterionLimits({ categories, criterionRules = [] }, sheets) {
  const criteria = categories.flatMap((category) => category.criteria);
  return criterionRules.flatMap(({ id, score, atMost, outcome }) => {
    const hits = sheets.map(({ answers }) => criteria.filter((criterion2) => answers[criterion2] === score));
    const [most = []] = [...hits].sort((a, b) => b.length - a.length);
    if (most.length <= atMost) return [];
    return [
      { band: outcome, failed: no("criterion_rule", { rule: id, count: most.length, criteria: most.join(", ") }) }
    ];
  });
}

// core/fit/changes.ts
var HIGHEST = 5;
function cheapestChanges(model, sheets, most = 3) {
  const now = scoreCard(model, sheets);
  if (now.band === "none" || now.band === "go") return [];
  const criteria = model.categories.flatMap(({ criteria: ids }) => ids);
  const found = [
    ...model.breakers.flatMap((id) => provenNo({ model, sheets, now }, id)),
    ...criteria.flatMap((id) => raisedTo({ model, sheets, now }, id))
  ];
  return found.sort((a, b) => a.cost - b.cost || byTotal(b.total, a.total)).slice(0, most).map(({ change }) => change);
}
function provenNo({ model, sheets, now }, id) {
  const result = scoreCard(
    model,
    sheets.map((sheet) => ({ ...sheet, breakers: { ...sheet.breakers, [id]: "no" } }))
  );
  const band = better(result, now);
  return band === null ? [] : [{ change: { kind: "breaker", id, band }, cost: 0, total: result.total }];
}
function raisedTo({ model, sheets, now }, id) {
  const scores = sheets.flatMap(({ answers }) => answers[id] ?? []);
  if (scores.length === 0) return [];
  const from = Math.min(...scores);
  for (let to = from + 1; to <= HIGHEST; to += 1) {
    const risen = sheets.map((sheet) => ({
      ...sheet,
      answers: { ...sheet.answers, [id]: Math.max(sheet.answers[id] ?? to, to) }
    }));
    const result = scoreCard(model, risen);
    const band = better(result, now);
    if (band !== null)
      return [{ change: { kind: "criterion", id, from, to, band }, cost: to - from, total: result.total }];
  }
  return [];
}
function better(result, now) {
  if (result.band === "none" || now.band === "none") return null;
  return bandRank(result.band) > bandRank(now.band) ? result.band : null;
}
var byTotal = (a, b) => a === null || b === null ? 0 : compareFractions(a, b);

// core/text/cities.ts
var CITIES = {
  UTC: { en: "UTC", ar: "التوقيت العالمي" },
  "Etc/UTC": { en: "UTC", ar: "التوقيت العالمي" },
  "Asia/Riyadh": { en: "Riyadh", ar: "الرياض" },
  "Asia/Dubai": { en: "Dubai", ar: "دبي" },
  "Asia/Kuwait": { en: "Kuwait", ar: "الكويت" },
  "Asia/Bahrain": { en: "Bahrain", ar: "البحرين" },
  "Asia/Qatar": { en: "Doha", ar: "الدوحة" },
  "Asia/Muscat": { en: "Muscat", ar: "مسقط" },
  "Asia/Amman": { en: "Amman", ar: "عمّان" },
  "Africa/Cairo": { en: "Cairo", ar: "القاهرة" },
  "Europe/London": { en: "London", ar: "لندن" },
  "Europe/Paris": { en: "Paris", ar: "باريس" },
  "Europe/Berlin": { en: "Berlin", ar: "برلين" },
  "America/New_York": { en: "New York", ar: "نيويورك" },
  "America/Chicago": { en: "Chicago", ar: "شيكاغو" },
  "America/Denver": { en: "Denver", ar: "دنفر" },
  "America/Los_Angeles": { en: "Los Angeles", ar: "لوس أنجلوس" }
};
function cityWord(lang, zone) {
  const known = CITIES[zone];
  if (known !== void 0) return known[lang];
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

// core/text/dates.ts
var LOCALE = { en: "en-US-u-ca-gregory-nu-latn", ar: "ar-u-ca-gregory-nu-latn" };
var WEEKDAY = { en: "short", ar: "long" };
function partsOf(lang, ms, timeZone) {
  const format = new Intl.DateTimeFormat(LOCALE[lang], {
    timeZone,
    weekday: WEEKDAY[lang],
    day: "numeric",
    month: lang === "en" ? "short" : "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23"
  });
  const found = {};
  for (const { type, value } of format.formatToParts(ms)) found[type] = value;
  const { weekday = "", day = "", month = "", year = "", hour = "", minute = "" } = found;
  return { weekday, day, month, year, time: `${hour}:${minute}` };
}
function dayText(lang, day) {
  const ms = Date.parse(day);
  if (Number.isNaN(ms)) return day;
  const parts = partsOf(lang, ms, "UTC");
  return `${parts.day} ${parts.month} ${parts.year}`;
}
function weekdayText(lang, day) {
  const ms = Date.parse(day);
  return Number.isNaN(ms) ? day : `${partsOf(lang, ms, "UTC").weekday} ${dayText(lang, day)}`;
}
function momentText(lang, at, zone) {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return at;
  const parts = partsOf(lang, ms, zoneOr(zone));
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.time}`;
}
function deadlineText(lang, at, zone) {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return at;
  const parts = partsOf(lang, ms, zoneOr(zone));
  return `${parts.day} ${parts.month} ${parts.time} ${cityWord(lang, zone)}`;
}
function clockText(lang, at, zone, today) {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return at;
  const parts = partsOf(lang, ms, zoneOr(zone));
  return dayOn(at, zone) === today ? parts.time : `${parts.day} ${parts.month} ${parts.time}`;
}
function dayOn(at, zone) {
  const number = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zoneOr(zone),
    year: "numeric",
    month: "2-digit",
    day: "2-digit"
  });
  const found = {};
  for (const { type, value } of number.formatToParts(Date.parse(at))) found[type] = value;
  return `${found.year}-${found.month}-${found.day}`;
}
var dayPart = (text) => text.length <= 10 ? text : dayOf(Date.parse(text) || 0);
function zoneOr(zone) {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return zone;
  } catch {
    return "UTC";
  }
}

// core/text/isolate.ts
var FSI = "⁨";
var PDI = "⁩";
var LATIN = /\p{Script=Latin}/u;
var ARABIC = /\p{Script=Arabic}/u;
function isolate(lang, value) {
  const runsAgainst = lang === "ar" ? LATIN.test(value) && !ARABIC.test(value) : ARABIC.test(value);
  return runsAgainst && !value.startsWith(FSI) ? `${FSI}${value}${PDI}` : value;
}

// core/text/numbers.ts
var LOCALE2 = { en: "en-US-u-nu-latn", ar: "ar-u-nu-latn" };
var MINUS = "−";
var THIN_SPACE = " ";
var withMinus = (text) => text.replace("-", MINUS);
var numberText = (lang, value) => withMinus(new Intl.NumberFormat(LOCALE2[lang], { maximumFractionDigits: 4 }).format(value));
var decimalText = (value, digits) => withMinus(toDecimal(value, digits));
function rateText(lang, ratio, digits = 1) {
  const percent = toDecimal({ n: ratio.n * 100n, d: ratio.d }, digits);
  if (lang === "en") return `${withMinus(groupedDecimal(percent))}${THIN_SPACE}%`;
  const format = { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits };
  return withMinus(new Intl.NumberFormat(LOCALE2.ar, format).format(Number(percent) / 100));
}
var shareText = (lang, bp) => rateText(lang, { n: BigInt(Math.round(bp)), d: 10000n }, bp % 100 === 0 ? 0 : 1);
function amountText(lang, { minor, currency }, detail = false) {
  const digits = currencyDigits(currency) ?? 2;
  const shown2 = detail ? digits : 0;
  const decimal = toDecimal({ n: BigInt(Math.round(minor)), d: 10n ** BigInt(digits) }, shown2);
  if (lang === "en") return `${currency} ${withMinus(groupedDecimal(decimal))}`;
  const format = {
    style: "currency",
    currency,
    currencyDisplay: "code",
    minimumFractionDigits: shown2,
    maximumFractionDigits: shown2
  };
  return withMinus(new Intl.NumberFormat(LOCALE2.ar, format).format(Number(decimal)));
}
function groupedDecimal(decimal) {
  const [whole2 = "", decimals] = decimal.split(".");
  const grouped = whole2.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === void 0 ? grouped : `${grouped}.${decimals}`;
}

// core/text/parse.ts
function parseTemplate(template) {
  const kept = parsed.get(template);
  if (kept !== void 0) return kept;
  const nodes = nodesOf(template, false);
  parsed.set(template, nodes);
  return nodes;
}
var parsed = /* @__PURE__ */ new Map();
function nodesOf(template, inPlural) {
  const nodes = [];
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf("{", at);
    const text = template.slice(at, open === -1 ? void 0 : open);
    nodes.push(...inPlural ? counted(text) : [text]);
    if (open === -1) break;
    const close = closingBrace(template, open);
    nodes.push(placeholderOf(template.slice(open + 1, close)));
    at = close + 1;
  }
  return nodes.filter((node) => node !== "");
}
var counted = (text) => text.split("#").flatMap((part, index) => index === 0 ? [part] : [{ kind: "count" }, part]);
function closingBrace(template, open) {
  let depth = 0;
  for (let at = open; at < template.length; at += 1) {
    if (template[at] === "{") depth += 1;
    if (template[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new RangeError(`unbalanced braces in “${template}”`);
}
function placeholderOf(inside) {
  const [name = "", format = "", ...rest] = inside.split(",").map((part) => part.trim());
  if (format !== "plural") return { kind: "value", name, format, detail: rest.join(","), branches: {} };
  const body = inside.slice(inside.indexOf("plural") + "plural".length + 1);
  return { kind: "value", name, format, detail: "", branches: branchesOf(body) };
}
function branchesOf(body) {
  const branches = {};
  let at = 0;
  for (let open = body.indexOf("{", at); open !== -1; open = body.indexOf("{", at)) {
    const close = closingBrace(body, open);
    branches[body.slice(at, open).trim()] = nodesOf(body.slice(open + 1, close), true);
    at = close + 1;
  }
  return branches;
}

// core/text/render.ts
var zoneOf = ({ params }) => String(params.zone ?? "UTC");
var FORMATS = {
  "": ({ lang }, value) => typeof value === "number" ? numberText(lang, value) : isolate(lang, value),
  day: ({ lang }, value) => dayText(lang, dayPart(String(value))),
  weekday: ({ lang }, value) => weekdayText(lang, dayPart(String(value))),
  moment: (call, value) => momentText(call.lang, String(value), zoneOf(call)),
  deadline: (call, value) => deadlineText(call.lang, String(value), zoneOf(call)),
  share: ({ lang }, value) => isolate(lang, shareText(lang, Number(value))),
  // `{v, money, detail}` has the currency's own decimals.
  money: ({ lang, params }, value, detail) => {
    const amount2 = { minor: Number(value), currency: String(params.currency ?? "XXX") };
    return isolate(lang, amountText(lang, amount2, detail === "detail"));
  },
  word: (call, value, prefix) => wordOf(call, prefix, String(value)),
  words: (call, value, prefix) => listText(
    call.lang,
    listOf(value).map((item) => wordOf(call, prefix, item))
  ),
  list: ({ lang }, value) => listText(lang, listOf(value))
};
var listOf = (value) => String(value).split(/;|, /).map((item) => item.trim()).filter((item) => item !== "");
function wordOf({ lang, words }, prefix, value) {
  return words[`${prefix}.${value}`]?.[lang] ?? isolate(lang, value);
}
var listText = (lang, items) => new Intl.ListFormat(lang === "en" ? "en-GB" : "ar", { type: "conjunction" }).format(
  items.map((item) => isolate(lang, item))
);
function renderTemplate(call, template) {
  return draw(call, parseTemplate(template), "");
}
function draw(call, nodes, count) {
  return nodes.map((node) => drawNode(call, node, count)).join("");
}
function drawNode(call, node, count) {
  if (typeof node === "string") return node;
  return node.kind === "count" ? count : drawValue(call, node);
}
function drawValue(call, node) {
  const value = call.params[node.name];
  if (value === void 0) return "—";
  if (node.format === "plural") return drawPlural(call, node, Number(value));
  return (FORMATS[node.format] ?? FORMATS[""])?.(call, value, node.detail) ?? String(value);
}
function drawPlural(call, { branches }, value) {
  const category = new Intl.PluralRules(call.lang).select(value);
  const branch = branches[category] ?? branches.other ?? [];
  return draw(call, branch, numberText(call.lang, value));
}

// core/registration/types.ts
var DEAL_ROLES = ["sourced", "influenced", "fulfilled"];
var REGISTRATION_STATUSES = [
  "draft",
  "submitted",
  "approved",
  "rejected",
  "disputed",
  "expired",
  "withdrawn",
  "converted",
  "lost",
  "revoked",
  "transferred"
];

// core/screen/permissions.ts
var mayRegister = ({ roles, levels }) => roles.includes("rep") || roles.includes("channel") || levels.some(isOnLadder);
var mayLead = ({ roles, levels }) => roles.includes("channel") || levels.some(isOnLadder);
var mayRead = ({ roles, levels }) => roles.length > 0 || levels.length > 0;
var isViewer = ({ crm, userId }, { users }) => users[crm] === userId;
function slotToDecide(viewer, approval) {
  if (approval.status !== "pending" || isViewer(viewer, approval.requester)) return void 0;
  if (approval.slots.some(({ decider }) => decider !== void 0 && isViewer(viewer, decider))) return void 0;
  return approval.slots.find(
    ({ status, level }) => status === "waiting" && viewer.levels.some((held) => reaches(held, level))
  );
}

// core/text/message.ts
import { CATALOGUE } from "c/posText";
var WORDS = CATALOGUE;
function message(lang, key, ...[params]) {
  return renderTemplate({ lang, params: params ?? {}, words: WORDS }, CATALOGUE[key][lang]);
}
var sayIn = (lang) => (key, ...params) => message(lang, key, ...params);
function wordFor(lang, key, params = {}) {
  const entry = WORDS[key];
  return entry === void 0 ? void 0 : renderTemplate({ lang, params, words: WORDS }, entry[lang]);
}
var wordOr = (lang, prefix, id) => wordFor(lang, `${prefix}.${id}`) ?? id;
function wordRefusal({ code, params = {} }, lang) {
  const text = wordFor(lang, `r.${code}`, params) ?? message(lang, "r.unknown", { code });
  const fix = wordFor(lang, `r.${code}.fix`, params) ?? message(lang, "r.unknown.fix");
  return { message: text, fix };
}

// core/screen/view.ts
function viewOf(facts, viewer, ui) {
  const { sample, heardAt } = facts;
  const dataThrough = heardAt === void 0 || heardAt < facts.dataThrough ? facts.dataThrough : heardAt;
  const today = viewer.now === void 0 ? facts.today : dayOn(viewer.now, viewer.zone);
  return { viewer, ui, say: sayIn(viewer.lang), today, dataThrough, sample };
}
var typed = ({ ui }, name, proposed = "") => ui[name] ?? proposed;
function refusalLine({ viewer, say }, refusal2) {
  const { message: message2, fix } = wordRefusal(refusal2, viewer.lang);
  return say("common.withFix", { message: message2, fix });
}
var refusalList = (view, refusals, testId) => ({
  kind: "list",
  testId,
  items: refusals.map((refusal2) => refusalLine(view, refusal2))
});
var cancelAction = ({ say }, id) => ({
  id: `cancel:${id}`,
  testId: "cancel",
  label: say("common.cancel"),
  variant: "secondary",
  does: { kind: "close" }
});
var closeAction = ({ say }, id) => ({
  id: `close:${id}`,
  testId: "close",
  label: say("common.close"),
  variant: "secondary",
  does: { kind: "close" }
});
var optional = (key, value) => value === void 0 ? {} : { [key]: value };
var fact = (label, value, testId) => ({
  label,
  value,
  ...optional("testId", testId)
});

// core/screen/approval-actions.ts
var nameOf = ({ approvalId }, part) => `approval.${approvalId}.${part}`;
var written = (view, approval, part) => typed(view, nameOf(approval, part)).trim();
function textField(view, approval, part, label) {
  const name = nameOf(approval, part);
  return {
    name,
    testId: `field-${part}`,
    label,
    input: "textarea",
    value: typed(view, name),
    required: part !== "comment"
  };
}
function decisionComment(view, approval) {
  const field = textField(view, approval, "comment", view.say("s13.comment"));
  return { kind: "fields", fields: [{ ...field, required: approval.flagged, help: view.say("s13.commentHelp") }] };
}
function decisionActions(view, approval) {
  const { say } = view;
  const comment = written(view, approval, "comment");
  const blocked = approval.flagged && comment === "" ? say("s13.needComment") : void 0;
  const approve = {
    id: `approve:${approval.approvalId}`,
    testId: "approve",
    label: say("s13.approve"),
    name: say("s13.approveName", { partner: approval.partnerName }),
    variant: "primary",
    ...optional("disabledReason", blocked),
    does: send(view, decision(approval, "granted", comment))
  };
  return {
    kind: "actions",
    testId: "decide",
    items: [approve, rejectAction(view, approval), askAction(view, approval)]
  };
}
var send = ({ say }, command) => ({
  kind: "send",
  command,
  sentText: say("s13.sending")
});
var decision = ({ approvalId, version }, result, comment) => ({
  name: "decide_approval",
  recordType: "approval",
  recordId: approvalId,
  payload: { result, ...comment === "" ? {} : { comment } },
  expectedVersion: version
});
function rejectAction(view, approval) {
  const { say } = view;
  const id = `reject:${approval.approvalId}`;
  const reason = written(view, approval, "reason");
  const verb = approval.kind === "registration" ? say("s13.rejectRegistration") : say("s13.rejectRequest");
  const dialog = {
    id,
    testId: "dialog-reject",
    title: say("s13.rejectTitle", { partner: approval.partnerName }),
    blocks: [
      { kind: "text", text: say("s13.rejectEffect") },
      { kind: "fields", fields: [textField(view, approval, "reason", say("common.reason"))] }
    ],
    actions: [
      {
        id: `confirm:${id}`,
        testId: "confirm-reject",
        label: verb,
        variant: "destructive",
        ...optional("disabledReason", reason === "" ? say("s13.needReason") : void 0),
        does: send(view, decision(approval, "rejected", reason))
      },
      cancelAction(view, id)
    ]
  };
  return { id, testId: "reject", label: say("s13.rejectOpen"), variant: "secondary", does: { kind: "open", dialog } };
}
function askTitle({ say }, { requester: { name } }) {
  return name === "" ? say("s13.infoTitleOpen") : say("s13.infoTitle", { name });
}
function askAction(view, approval) {
  const { say } = view;
  const id = `ask:${approval.approvalId}`;
  const question = written(view, approval, "question");
  const dialog = {
    id,
    testId: "dialog-ask",
    title: askTitle(view, approval),
    blocks: [
      { kind: "text", text: say("s13.infoEffect") },
      { kind: "fields", fields: [textField(view, approval, "question", say("s13.question"))] }
    ],
    actions: [
      {
        id: `confirm:${id}`,
        testId: "confirm-ask",
        label: say("s13.info"),
        variant: "primary",
        ...optional("disabledReason", question === "" ? say("s13.needQuestion") : void 0),
        does: send(view, decision(approval, "returned", question))
      },
      cancelAction(view, id)
    ]
  };
  return { id, testId: "ask", label: say("s13.infoOpen"), variant: "secondary", does: { kind: "open", dialog } };
}
var ownAnswer = ({ viewer }, { status, requester }) => status === "returned" && isViewer(viewer, requester);
function answerBlocks(view, approval, own2) {
  const { say } = view;
  const question = {
    kind: "text",
    testId: "question",
    text: say("s13.asked", { question: approval.question ?? "" })
  };
  if (!own2) return [question];
  return [
    question,
    { kind: "fields", fields: [textField(view, approval, "answer", say("s13.answer"))] },
    { kind: "actions", items: [answerAction(view, approval)] }
  ];
}
function answerAction(view, approval) {
  const { say } = view;
  const answer = written(view, approval, "answer");
  return {
    id: `answer:${approval.approvalId}`,
    testId: "answer",
    label: say("s13.answerSend"),
    variant: "primary",
    ...optional("disabledReason", answer === "" ? say("s13.needAnswer") : void 0),
    does: {
      kind: "send",
      command: {
        name: "answer_information",
        recordType: "approval",
        recordId: approval.approvalId,
        payload: { comment: answer },
        expectedVersion: approval.version
      },
      sentText: say("s13.answerSending")
    }
  };
}

// core/screen/evidence-text.ts
var LONGEST_AGE_DAYS = 60;
var evidenceSentence = ({ viewer }, { key, params }) => wordFor(viewer.lang, `ev.${key}`, params) ?? key;
function evidenceText(view, evidence2) {
  const source = wordOr(view.viewer.lang, "source", evidence2.source);
  return view.say("ev.line", { text: evidenceSentence(view, evidence2), source, age: ageText(view, evidence2.on) });
}
function ageText({ say, today }, on) {
  if (on === null) return say("age.none");
  const days = daysBetween(on.slice(0, 10), today);
  if (days === 0) return say("age.today", { day: on });
  return days > 0 && days <= LONGEST_AGE_DAYS ? say("age.days", { day: on, n: days }) : say("age.on", { day: on });
}
var levelsText = ({ viewer: { lang } }, levels) => listText(
  lang,
  levels.map((level) => wordOr(lang, "role", level))
);
var levelsParam = (levels) => levels.join(";");
var dataTime = ({ viewer, today }, at) => clockText(viewer.lang, at, viewer.zone, today);
var cityOf = ({ viewer }, zone) => cityWord(viewer.lang, zone);

// core/screen/approval-words.ts
var CANDIDATE_PHASE = "phase.NEGOTIATE";
function approvalTitle({ say, viewer: { lang } }, approval) {
  const { kind, partnerName: partner, dealName: deal, role } = approval;
  if (deal !== null && role !== null) return say("s13.titleRegistration", { partner, deal, role });
  if (kind === "candidate") return say("s13.titleCandidate", { partner, phase: say(CANDIDATE_PHASE) });
  return say("s13.titleOther", { kind: wordOr(lang, "apprkind", kind), partner });
}
function youDecideAs(view, approval, slot2) {
  const { say, viewer } = view;
  const { route: route2, kind, slots } = approval;
  const others = slots.filter((other) => other !== slot2 && other.status === "waiting").map(({ level }) => level);
  const params = {
    role: wordOr(viewer.lang, "role", heldLevel(view, slot2)),
    rule: route2.rule,
    ver: route2.policyVersion,
    also: others.length === 0 ? say("common.nobody") : levelsText(view, others)
  };
  if (kind !== "registration") return say("s13.rolePlain", params);
  return route2.inside ? say("s13.roleInside", params) : say("s13.roleOutside", params);
}
var heldLevel = ({ viewer }, { level }) => viewer.levels.includes(level) ? level : viewer.levels.find((held) => reaches(held, level)) ?? level;
function inShort(view, approval) {
  const { say, viewer } = view;
  const { kind, amount: amount2, role, route: route2, conflict: conflict3, partnerName: partner, requester, requestedAt } = approval;
  if (role === null) {
    const what = wordOr(viewer.lang, "apprkind", kind);
    return say("s13.shortOther", { kind: what, partner, name: requesterName(view, requester), day: requestedAt });
  }
  const rest = { role, terms: termsWords(view, route2), conflict: say(`s13.conflict.${conflict3}`) };
  return amount2 === null ? say("s13.shortNoAmount", rest) : say("s13.shortRegistration", { ...rest, amount: amountText(viewer.lang, amount2) });
}
var requesterName = ({ say }, { name }) => name === "" ? say("s13.unknownRequester") : name;
function termsWords({ say }, { inside, termsVersion }) {
  if (!inside) return say("s13.terms.outside");
  return termsVersion === null ? say("s13.terms.inside") : say("s13.terms.signed", { ver: termsVersion });
}
function changedBlocks(view, { changes }) {
  const { say } = view;
  if (changes === null) return [{ kind: "text", testId: "changed", text: say("s13.first") }];
  const heading = { kind: "heading", level: 3, text: say("s13.changed") };
  if (changes.length === 0) return [heading, { kind: "text", testId: "changed", text: say("s13.unchanged") }];
  return [heading, { kind: "list", testId: "changed", items: changes.map((change) => evidenceSentence(view, change)) }];
}
function forAndAgainst(view, approval) {
  const { say } = view;
  const supports = approval.supports.map((entry) => evidenceText(view, entry));
  const opposes = approval.opposes.flatMap((entry) => [
    evidenceText(view, entry),
    ...whyOutside(view, approval, entry)
  ]);
  return [
    { kind: "heading", level: 3, text: say("s13.for") },
    listOr("for", supports, say("s13.forNone")),
    { kind: "heading", level: 3, text: say("s13.against") },
    listOr("against", opposes, nothingAgainst(view, approval))
  ];
}
function whyOutside({ viewer: { lang } }, { route: route2 }, { key }) {
  return key === "outside_terms" ? route2.outside.map((refusal2) => wordRefusal(refusal2, lang).message) : [];
}
var listOr = (testId, items, none) => items.length === 0 ? { kind: "text", testId, text: none } : { kind: "list", testId, items };
function nothingAgainst({ say, viewer: { lang } }, { checked }) {
  if (checked.length === 0) return say("s13.noneUnchecked");
  const words = checked.map((key) => wordFor(lang, `checked.${key}`) ?? key);
  return say("s13.none", { list: listText(lang, words) });
}
function effectText({ say, today }, approval) {
  const { role, protectionDays: days, kind } = approval;
  if (kind === "candidate") return say("s13.if.candidate", { phase: say(CANDIDATE_PHASE) });
  if (role === null) return say("s13.if.other");
  if (role === "sourced" && days !== null && days > 0)
    return say("s13.ifProtected", { date: addDays(today, days), days });
  return say(`s13.if.${role}`);
}

// core/screen/due.ts
var MINUTE = 6e4;
var HOUR = 60 * MINUTE;
var DAY2 = 24 * HOUR;
function leftText({ say }, ms) {
  if (ms < HOUR) return say("time.minutes", { n: Math.floor(ms / MINUTE) });
  return ms < 2 * DAY2 ? say("time.hours", { n: Math.floor(ms / HOUR) }) : say("time.days", { n: Math.floor(ms / DAY2) });
}
function dueText(view, { dueAt, dueZone }) {
  const { say, viewer } = view;
  const deadline = deadlineText(viewer.lang, dueAt, dueZone);
  if (viewer.now === void 0) return say("s13.dueAt", { deadline });
  const left = Date.parse(dueAt) - Date.parse(viewer.now);
  return left < 0 ? say("s13.overLine", { deadline }) : say("s13.dueLine", { time: leftText(view, left), deadline });
}
function dueBadge(view, slot2) {
  const late = slot2.slaLevel >= 2 || isPast(view, slot2);
  if (late) return { text: view.say("b.overdue"), tone: "bad" };
  return { text: view.say("b.waitingShort"), tone: slot2.slaLevel === 1 ? "attention" : "waiting" };
}
var isPast = ({ viewer }, { dueAt }) => viewer.now !== void 0 && viewer.now > dueAt;

// core/screen/approval-block.ts
var openApprovals = (approvals) => approvals.filter(({ status }) => status === "pending" || status === "returned");
var decidesHere = ({ viewer }, approvals) => approvals.some((approval) => slotToDecide(viewer, approval) !== void 0);
function approvalBlock(view, approval) {
  const slot2 = slotToDecide(view.viewer, approval);
  return {
    kind: "group",
    testId: `approval-${approval.approvalId}`,
    blocks: slot2 === void 0 ? statusBlocks(view, approval) : decisionBlocks(view, approval, slot2)
  };
}
function decisionBlocks(view, approval, slot2) {
  const { say } = view;
  return [
    { kind: "heading", level: 2, text: approvalTitle(view, approval), badges: [dueBadge(view, slot2)] },
    { kind: "text", text: dueText(view, slot2), testId: "due" },
    ...approval.slots.length > 1 ? slotBlocks(view, approval) : [],
    { kind: "facts", testId: "you-as", items: [fact(say("s13.youAs"), youDecideAs(view, approval, slot2))] },
    { kind: "facts", testId: "in-short", items: [fact(say("s13.shortLabel"), inShort(view, approval))] },
    ...requestBlocks(view, approval),
    ...approval.flagged ? [{ kind: "alert", tone: "warning", testId: "flagged", title: say("s13.flagged") }] : [],
    ...changedBlocks(view, approval),
    ...forAndAgainst(view, approval),
    { kind: "facts", testId: "if-approved", items: [fact(say("s13.if"), effectText(view, approval))] },
    { kind: "text", muted: true, text: silenceText(view, slot2) },
    decisionComment(view, approval),
    decisionActions(view, approval)
  ];
}
function silenceText({ say }, { level }) {
  return isOnLadder(level) && nextLevel(level) !== null ? say("s13.nothing") : say("s13.nothingOff");
}
function statusBlocks(view, approval) {
  const { say, viewer } = view;
  const own2 = isViewer(viewer, approval.requester);
  const returned = approval.status === "returned";
  const badge = { text: wordOr(viewer.lang, "appr", approval.status), tone: "waiting" };
  return [
    { kind: "heading", level: 2, text: approvalTitle(view, approval), badges: [badge] },
    ...slotBlocks(view, approval),
    ...own2 && !returned ? [{ kind: "text", testId: "own-request", text: say("s13.own") }] : [],
    ...returned ? answerBlocks(view, approval, own2) : []
  ];
}
function slotBlocks(view, { slots, status }) {
  return slots.map((slot2) => {
    const label = wordOr(view.viewer.lang, "role", slot2.level);
    const detail = slotDetail(view, slot2, status);
    return {
      kind: "group",
      testId: `slot-${slot2.level}`,
      blocks: [
        { kind: "badges", label, items: [slotBadge(view, slot2)] },
        ...detail === void 0 ? [] : [{ kind: "text", muted: true, text: detail }]
      ]
    };
  });
}
function slotBadge(view, slot2) {
  if (slot2.status === "granted") return { text: view.say("b.approved"), tone: "good" };
  if (slot2.status === "rejected") return { text: view.say("b.rejected"), tone: "bad" };
  return dueBadge(view, slot2);
}
function slotDetail(view, slot2, status) {
  const { say, viewer } = view;
  if (slot2.status === "waiting") return status === "returned" ? void 0 : waitingDetail(view, slot2);
  if (slot2.by === null || slot2.at === null) return void 0;
  return say("s13.slotBy", { name: slot2.by, at: slot2.at, zone: viewer.zone });
}
function waitingDetail(view, slot2) {
  const due = dueText(view, slot2);
  const next = nextLevel(slot2.level);
  if (slot2.slaLevel < 3 || next === null) return due;
  return `${due} · ${view.say("s13.over", { role: wordOr(view.viewer.lang, "role", next) })}`;
}
function requestBlocks(view, { requester, requestedAt, comment }) {
  const { say, viewer } = view;
  const asked = say("s13.requested", { name: requesterName(view, requester), at: requestedAt, zone: viewer.zone });
  return [
    { kind: "text", muted: true, text: asked },
    ...comment === null ? [] : [{ kind: "text", testId: "requester-comment", text: say("s13.requesterSays", { text: comment }) }]
  ];
}

// core/screen/conflict.ts
function conflictBadge({ say }, conflict3) {
  if (conflict3 === "none") return { text: say("s3.noConflict"), tone: "good" };
  if (conflict3 === "possible") return { text: say("s3.conflict"), tone: "attention" };
  return { text: say("s3.notChecked"), tone: "neutral" };
}

// core/screen/marks.ts
var markBlocks = (view, marks) => [
  dataLine(view),
  ...sampleMark(view),
  ...readingMark(view, marks),
  ...staleMark(view, marks),
  ...derivedMark(view, marks)
];
function dataLine(view) {
  const time = dataTime(view, view.dataThrough);
  return {
    kind: "group",
    testId: "data-through",
    inline: true,
    blocks: [
      { kind: "text", muted: true, text: view.say("common.dataThrough", { time }) },
      {
        kind: "actions",
        items: [
          {
            id: "refresh",
            testId: "refresh",
            label: view.say("common.refresh"),
            variant: "link",
            does: { kind: "reload" }
          }
        ]
      }
    ]
  };
}
var sampleMark = ({ say, sample }) => sample ? [
  {
    kind: "badges",
    testId: "sample",
    label: say("st.sampleLabel"),
    items: [{ text: say("st.sample"), tone: "neutral" }]
  }
] : [];
function readingMark({ say }, { reading, screen }) {
  if (reading === null) return [];
  const { done, total } = reading;
  return [
    {
      kind: "alert",
      tone: "info",
      testId: "state-partial",
      title: say("st.reading", { done, total }),
      text: say(`st.readingEffect.${screen}`)
    }
  ];
}
var STALE_AFTER_MS = 30 * 6e4;
function staleMark({ say, viewer: { now }, dataThrough }, { heardAt, expiresAt }) {
  if (now === void 0) return [];
  const late = heardAt !== void 0 && Date.parse(now) - Date.parse(dataThrough) > STALE_AFTER_MS;
  const over = expiresAt !== null && now > expiresAt;
  return late || over ? [{ kind: "alert", tone: "warning", testId: "state-stale", title: say("st.stale") }] : [];
}
function derivedMark({ say }, { derived }) {
  if (derived.length === 0) return [];
  return [{ kind: "text", muted: true, testId: "derived", text: say("derived.fields", { fields: derived.join(";") }) }];
}

// core/screen/registration-lines.ts
var TONES = {
  draft: "neutral",
  submitted: "waiting",
  approved: "good",
  rejected: "bad",
  disputed: "attention",
  expired: "bad",
  withdrawn: "neutral",
  converted: "good",
  lost: "neutral",
  revoked: "bad",
  transferred: "neutral"
};
var ACTIVE = ["draft", "submitted", "approved", "disputed", "converted"];
var isOnDeal = (facts, partnershipId) => facts.registrations.some((row) => row.partnershipId === partnershipId && ACTIVE.includes(row.status));
function registrationBlocks(view, facts) {
  if (facts.registrations.length === 0) {
    return [{ kind: "text", testId: "registered", text: view.say("s1.registeredNone") }];
  }
  return facts.registrations.map((row) => registrationLine(view, row, approvalOf(facts, row)));
}
var approvalOf = (facts, { approvalId }) => facts.approvals.find((approval) => approval.approvalId === approvalId);
function registrationLine(view, row, approval) {
  const { lang } = view.viewer;
  const returned = row.status === "submitted" && approval?.status === "returned";
  const badge = returned ? { text: wordOr(lang, "appr", "returned"), tone: "waiting" } : { text: wordOr(lang, "reg", row.status), tone: TONES[row.status] };
  const label = view.say("s1.registeredAs", { partner: row.partnerName, role: wordOr(lang, "dealrole", row.role) });
  const after = afterLine(view, row, approval);
  return {
    kind: "group",
    testId: `registration-${row.registrationId}`,
    blocks: [
      { kind: "badges", label, items: [badge], testId: "registration-status" },
      ...after === void 0 ? [] : [{ kind: "text", text: after, testId: "registration-detail" }]
    ]
  };
}
function afterLine({ say }, row, approval) {
  if (row.status === "approved" && row.protectedUntil !== null) {
    return say("s1.protectedUntil", { day: row.protectedUntil });
  }
  if (row.status === "rejected" && row.reason !== null) return say("s1.rejectedBecause", { reason: row.reason });
  if (approval?.status === "returned") {
    const { name } = approval.requester;
    return name === "" ? say("s1.returnedOpen") : say("s1.returnedBy", { name });
  }
  const next = approval?.status === "pending" ? latestSlot(approval) : void 0;
  if (approval === void 0 || next === void 0) return void 0;
  const waiting = approval.slots.filter(({ status }) => status === "waiting").map(({ level }) => level);
  return say("s1.waitingFor", { levels: levelsParam(waiting), at: next.dueAt, zone: next.dueZone });
}
var latestSlot = ({ slots }) => slots.filter(({ status }) => status === "waiting").sort((a, b) => a.dueAt < b.dueAt ? 1 : -1)[0];
function creditBlocks(view, credits) {
  if (credits.length === 0) return [];
  const { say } = view;
  return [
    {
      kind: "table",
      testId: "credits",
      caption: say("s1.credit"),
      columns: [say("common.partner"), say("common.role"), say("common.share"), say("common.amount")],
      rows: credits.map((credit2) => creditRow(view, credit2))
    },
    { kind: "text", muted: true, text: say("s6.never") },
    ...credits.some(({ locked }) => locked) ? [{ kind: "text", muted: true, text: say("s1.creditLocked") }] : []
  ];
}
var creditRow = ({ viewer: { lang } }, credit2) => [
  credit2.partnerName,
  wordOr(lang, "dealrole", credit2.role),
  shareText(lang, credit2.shareBp),
  amountText(lang, credit2.amount, true)
];

// core/screen/differences.ts
var MOVING = /* @__PURE__ */ new Set(["data-through", "state-partial", "state-stale"]);
function differencesOf(before, now) {
  const [then, after] = [linesOf(before), linesOf(now)];
  const changed = after.flatMap(({ key, label, value }) => {
    const was = then.find((line2) => line2.key === key)?.value ?? null;
    return was === value ? [] : [{ label, was, is: value }];
  });
  const gone = then.filter(({ key }) => !after.some((line2) => line2.key === key));
  return [...changed, ...gone.map(({ label, value }) => ({ label, was: value, is: null }))];
}
function linesOf(screen) {
  const seen = /* @__PURE__ */ new Map();
  return linesIn(screen.blocks, { path: "", heading: screen.title }).map((line2) => {
    const before = seen.get(line2.key) ?? 0;
    seen.set(line2.key, before + 1);
    return { ...line2, key: `${line2.key} ${before}` };
  });
}
function linesIn(blocks, { path, heading }) {
  let under = heading;
  return blocks.flatMap((block) => {
    if (block.testId !== void 0 && MOVING.has(block.testId)) return [];
    if (block.kind === "heading") under = block.text;
    return SAYS[block.kind](block, { path, heading: under });
  });
}
var line = ({ path }, name, label, value) => ({
  key: `${path}/${name}`,
  label,
  value
});
var SAYS = {
  heading: ({ text, badges = [] }, place) => badges.length === 0 ? [] : [line(place, text, text, badges.map((badge) => badge.text).join(" · "))],
  text: ({ text, testId }, place) => testId === void 0 ? [] : [line(place, testId, place.heading, text)],
  badges: ({ label, items, testId = "" }, place) => [
    line(place, `${testId} ${label}`, label, items.map(({ text }) => text).join(" · "))
  ],
  alert: ({ title, text, testId = title }, place) => [
    line(place, testId, place.heading, text === void 0 ? title : `${title} ${text}`)
  ],
  list: ({ items, testId = "" }, place) => [line(place, testId, place.heading, items.join(" · "))],
  facts: ({ items, testId = "" }, place) => items.map(({ label, value }) => line(place, `${testId} ${label}`, label, value)),
  table: ({ rows, testId = "" }, place) => rows.map(([first = "", ...rest]) => line(place, `${testId} ${first}`, first, rest.join(" · "))),
  group: ({ blocks, testId }, place) => linesIn(blocks, { ...place, path: `${place.path}/${testId}` }),
  phases: ({ label, text, testId }, place) => [line(place, testId, label, text)],
  fields: () => [],
  actions: () => [],
  empty: ({ title, testId }, place) => [line(place, testId, place.heading, title)],
  error: ({ title, testId }, place) => [line(place, testId, place.heading, title)]
};

// core/screen/situation.ts
var OVERTAKEN = /* @__PURE__ */ new Set([
  "stale_version",
  "approval_closed",
  "already_decided",
  "approval_waits_for_answer"
]);
var wasOvertaken = ({ status, refusals }) => status === "refused" && refusals.some(({ code }) => OVERTAKEN.has(code));
var UNREACHED = /* @__PURE__ */ new Set([
  "timeout",
  "no_answer",
  "not_read",
  "http_502",
  "http_503",
  "http_504"
]);
var isUnreached = (code) => UNREACHED.has(code);
function inSituation(view, screen, around) {
  const holds = [
    ...offlineHold(view, around.offlineSince),
    ...pausedHold(view, around.paused),
    ...changedHold(view, screen, around.earlier)
  ];
  const [first] = holds;
  if (first === void 0) return screen;
  const notes = holds.flatMap(({ blocks }) => blocks);
  return { ...screen, blocks: [...notes, ...heldBlocks(screen.blocks, { notes, reason: first.reason })] };
}
function offlineHold(view, since) {
  if (since === void 0) return [];
  const title = view.say("st.offline", { time: dataTime(view, since) });
  return [{ reason: title, blocks: [{ kind: "alert", tone: "warning", testId: "state-offline", title }] }];
}
function pausedHold(view, paused) {
  if (paused === null || paused === void 0) return [];
  const crm = wordOr(view.viewer.lang, "crm", paused.crm);
  const title = view.say("st.paused", { crm, time: dataTime(view, paused.since) });
  return [{ reason: title, blocks: [{ kind: "alert", tone: "warning", testId: "state-sync-paused", title }] }];
}
function changedHold(view, screen, earlier) {
  if (earlier === void 0) return [];
  const { say } = view;
  const review = {
    id: "review",
    testId: "review",
    label: say("st.review"),
    variant: "secondary",
    does: { kind: "reload" }
  };
  const blocks = [
    { kind: "alert", tone: "warning", testId: "changed-alert", title: say("st.changed") },
    differences(view, differencesOf(earlier, screen)),
    { kind: "actions", items: [review] }
  ];
  return [{ reason: say("st.reviewFirst"), blocks: [{ kind: "group", testId: "state-changed", blocks }] }];
}
function differences({ say }, found) {
  if (found.length === 0) return { kind: "text", testId: "differences", text: say("st.changedElsewhere") };
  return {
    kind: "table",
    testId: "differences",
    caption: say("st.differences"),
    columns: [say("st.what"), say("st.was"), say("st.is")],
    rows: found.map(({ label, was, is }) => [label, was ?? "—", is ?? "—"])
  };
}
var heldBlocks = (blocks, held) => blocks.map((block) => {
  if (block.kind === "group") return { ...block, blocks: heldBlocks(block.blocks, held) };
  if (block.kind === "actions") return { ...block, items: block.items.map((action) => heldAction(action, held)) };
  return block;
});
function heldAction(action, held) {
  const { does } = action;
  if (does.kind === "send") return { ...action, disabledReason: held.reason };
  if (does.kind !== "open" || !does.dialog.actions.some((inner) => inner.does.kind === "send")) return action;
  return { ...action, does: { kind: "open", dialog: heldDialog(does.dialog, held) } };
}
var heldDialog = (dialog, held) => ({
  ...dialog,
  blocks: [...held.notes, ...heldBlocks(dialog.blocks, held)],
  actions: dialog.actions.map((action) => heldAction(action, held))
});

// core/screen/states.ts
var TITLES = { deal: "s1.title", partner: "s6.title" };
var loadingScreen = (id, lang) => stateScreen({ id, lang, state: "loading" }, (say) => ({
  kind: "text",
  role: "status",
  testId: "state-loading",
  text: say("st.loading", { what: say(`what.${id}`) })
}));
var errorScreen = (id, lang, { code }) => stateScreen(
  { id, lang, state: "error" },
  (say) => ({
    kind: "error",
    locked: false,
    testId: "state-error",
    title: say("st.errorTitle", { what: say(`What.${id}`) }),
    text: say("st.errorText", { code })
  }),
  (say) => ({
    kind: "actions",
    items: [
      { id: "retry", testId: "retry", label: say("common.retry"), variant: "primary", does: { kind: "reload" } }
    ]
  })
);
var noPermissionScreen = (id, lang, asker) => stateScreen(
  { id, lang, state: "no-permission" },
  (say) => ({
    kind: "error",
    locked: true,
    testId: "state-no-permission",
    title: say("st.noaccessTitle"),
    text: say("st.noaccess", { perm: say("perm.Use_Partnership_OS"), role: say("role.revops") })
  }),
  (say) => ({ kind: "actions", items: [requestAccess(say, lang, asker)] })
);
var ACCESS = "request-access";
function requestAccess(say, lang, asker) {
  const perm = say("perm.Use_Partnership_OS");
  const text = asker === void 0 ? say("st.accessText", { perm }) : say("st.accessTextOf", { perm, crm: wordOr(lang, "crm", asker.crm), user: asker.user });
  const dialog = {
    id: ACCESS,
    testId: "dialog-request-access",
    title: say("st.requestAccess"),
    blocks: [
      { kind: "text", text: say("st.accessHow", { role: say("role.revops") }) },
      { kind: "text", testId: "access-text", text }
    ],
    actions: [
      {
        id: `close:${ACCESS}`,
        testId: "close",
        label: say("common.close"),
        variant: "secondary",
        does: { kind: "close" }
      }
    ]
  };
  return {
    id: ACCESS,
    testId: ACCESS,
    label: say("st.requestAccess"),
    variant: "primary",
    does: { kind: "open", dialog }
  };
}
function stateScreen({ id, lang, state }, ...parts) {
  const say = sayIn(lang);
  return {
    id,
    title: say(TITLES[id]),
    lang,
    dir: lang === "ar" ? "rtl" : "ltr",
    state,
    blocks: parts.map((part) => part(say))
  };
}

// core/screen/fit.ts
var FULL = 1e4;
var pointsOf = ({ weight, value }, unknown) => fraction(BigInt(weight) * BigInt(Math.round((value ?? unknown) * FULL)), FULL * FULL / 100);
function fitPoints({ factors }) {
  const zero = fraction(0);
  return {
    low: factors.map((factor2) => pointsOf(factor2, 0)).reduce(addFractions, zero),
    high: factors.map((factor2) => pointsOf(factor2, 1)).reduce(addFractions, zero),
    missing: factors.filter(({ value }) => value === null).length
  };
}
var knownWeight = ({ factors }) => factors.reduce((sum2, { weight, value }) => value === null ? sum2 : sum2 + weight, 0);
function orderPoints(fit2) {
  const known = knownWeight(fit2);
  return known === 0 ? "0.0" : decimalText(divideFractions(fitPoints(fit2).low, fraction(known, FULL)), 1);
}
var whole = ({ n, d }) => Number(roundHalfEven(n, d));
function fitText(view, fit2) {
  const { low, high, missing } = fitPoints(fit2);
  return pointsText(view, { low: whole(low), high: whole(high), missing });
}
function pointsText({ say }, { low, high, missing }) {
  return missing === 0 ? say("s1.fit", { score: low }) : say("s1.fitRange", { lo: low, hi: high, n: missing });
}
function fitBlocks(view, owner, fit2) {
  return [
    { kind: "text", text: fitText(view, fit2), testId: `fit-${owner.id}` },
    { kind: "actions", items: [whyFit(view, owner, fit2)] }
  ];
}
function whyFit(view, { id, name }, fit2) {
  const metric = view.say("s1.fitMetric", { partner: name });
  return {
    id: `prov-fit:${id}`,
    testId: `prov-fit-${id}`,
    label: view.say("common.why"),
    name: view.say("common.whyName", { metric }),
    variant: "link",
    does: { kind: "open", dialog: fitDialog(view, `prov-fit:${id}`, fit2) }
  };
}
function fitDialog(view, id, fit2) {
  const { say } = view;
  const { missing } = fitPoints(fit2);
  const known = knownWeight(fit2);
  return {
    id,
    testId: "dialog-prov-fit",
    title: say("common.whyName", { metric: fitText(view, fit2) }),
    blocks: [
      ...sampleMark(view),
      { kind: "heading", level: 3, text: say("common.formula") },
      { kind: "text", text: say("fit.formula") },
      ...missing === 0 ? [] : [{ kind: "text", text: say("fit.rangeFormula") }],
      arithmetic(view, fit2),
      { kind: "text", text: say("fit.known", { share: known }) },
      ...missing === 0 ? [] : [orderLine(view, fit2)],
      { kind: "text", muted: true, text: say("common.model", { model: fit2.model, version: fit2.modelVersion }) },
      { kind: "text", muted: true, text: say("fit.computed", { time: dataTime(view, view.dataThrough) }) }
    ],
    actions: [closeAction(view, id)]
  };
}
function orderLine({ say }, fit2) {
  const params = { points: decimalText(fitPoints(fit2).low, 1), share: knownWeight(fit2), result: orderPoints(fit2) };
  return { kind: "text", testId: "fit-order", text: say("fit.order", params) };
}
function arithmetic(view, fit2) {
  const { say } = view;
  const { low, high, missing } = fitPoints(fit2);
  const weights = fit2.factors.reduce((sum2, { weight }) => sum2 + weight, 0);
  const total = [
    say("common.total"),
    shareText(view.viewer.lang, weights),
    "",
    rangeText(view, low, missing === 0 ? low : high),
    ""
  ];
  return {
    kind: "table",
    testId: "fit-arithmetic",
    caption: say("common.inputs"),
    columns: [say("fit.criterion"), say("fit.weight"), say("fit.value"), say("fit.points"), say("fit.evidence")],
    rows: [...fit2.factors.map((factor2) => factorRow(view, factor2)), total]
  };
}
function factorRow(view, factor2) {
  const { say, viewer } = view;
  const known = factor2.value !== null;
  return [
    wordOr(viewer.lang, "fit", factor2.id),
    shareText(viewer.lang, factor2.weight),
    factor2.value === null ? say("common.unknown") : valueText(factor2.value),
    rangeText(view, pointsOf(factor2, 0), pointsOf(factor2, known ? 0 : 1)),
    factorEvidence(view, factor2)
  ];
}
function factorEvidence(view, { evidence: evidence2, value }) {
  const texts = evidence2.map((entry) => evidenceText(view, entry)).join(" · ");
  if (value !== null) return texts === "" ? view.say("common.no_evidence") : texts;
  return texts === "" ? view.say("common.unknown") : view.say("ev.unknown", { text: texts });
}
var valueText = (value) => toDecimal(fraction(Math.round(value * FULL), FULL), 4).replace(/\.?0+$/, "");
function rangeText({ say }, low, high) {
  const [from, to] = [decimalText(low, 1), decimalText(high, 1)];
  return from === to ? from : say("common.range", { lo: from, hi: to });
}
var partnerBadges = ({ viewer: { lang } }, { type, phase, suspended = false }) => [
  { text: wordOr(lang, "type", type), tone: "neutral" },
  { text: wordOr(lang, "phase", phase), tone: "neutral" },
  ...suspended ? [{ text: wordOr(lang, "b", "suspended"), tone: "attention" }] : []
];

// core/screen/register-form.ts
var NO_EVIDENCE = "none";
var nameOf2 = ({ partnershipId }, field) => `register.${partnershipId}.${field}`;
var proposedRole = ({ touch: touch2 }) => touch2?.afterOpened === false ? "sourced" : "influenced";
var isRole = (value) => DEAL_ROLES.some((role) => role === value);
function registerForm(view, suggestion) {
  const { touch: touch2, products } = suggestion;
  const chosen = typed(view, nameOf2(suggestion, "role"), proposedRole(suggestion));
  const role = isRole(chosen) ? chosen : "";
  const evidence2 = typed(view, nameOf2(suggestion, "evidence"), touch2?.id ?? NO_EVIDENCE);
  const touchId = touch2 !== null && evidence2 === touch2.id ? touch2.id : null;
  const wanted = typed(view, nameOf2(suggestion, "products"), products.join(";")).split(";");
  const against = role === "sourced" && (touchId === null || touch2?.afterOpened !== false);
  const form = {
    role,
    touchId,
    products: products.filter((product) => wanted.includes(product)),
    comment: against ? typed(view, nameOf2(suggestion, "comment")).trim() : "",
    against
  };
  return { ...form, problem: problemOf(view, suggestion, form) };
}
function problemOf({ say }, suggestion, form) {
  if (form.role === "") return say("s3.needRole");
  if (suggestion.products.length > 0 && form.products.length === 0) return say("s3.needProduct");
  return form.against && form.comment === "" ? say("s3.needComment") : void 0;
}
function registerFields(view, facts, suggestion, form) {
  const late = lateText(view, facts, suggestion);
  return [
    { kind: "fields", fields: [roleField(view, suggestion, form)] },
    ...late === void 0 ? [] : [{ kind: "text", testId: "why-influenced", text: late }],
    { kind: "fields", fields: [evidenceField(view, suggestion, form), ...commentField(view, suggestion, form)] },
    productsBlock(view, suggestion, form)
  ];
}
function lateText({ say }, { openedOn }, { touch: touch2 }) {
  if (touch2 === null || touch2.afterOpened === false) return void 0;
  return openedOn === null ? say("s3.openedUnknown", { on: touch2.on }) : say("s3.late", { on: touch2.on, opened: openedOn });
}
var roleField = ({ say }, suggestion, form) => ({
  name: nameOf2(suggestion, "role"),
  testId: "field-role",
  label: say("s3.role"),
  input: "radio",
  value: form.role,
  required: true,
  options: [
    { value: "sourced", label: say("s3.sourced"), help: say("s3.help.sourced") },
    { value: "influenced", label: say("s3.influenced"), help: say("s3.help.influenced") },
    { value: "fulfilled", label: say("s3.resell"), help: say("s3.help.fulfilled") }
  ]
});
function evidenceField(view, suggestion, form) {
  const { say } = view;
  return {
    name: nameOf2(suggestion, "evidence"),
    testId: "field-evidence",
    label: say("s3.evidence"),
    input: "select",
    value: form.touchId ?? NO_EVIDENCE,
    required: false,
    options: [...touchOptions(view, suggestion), { value: NO_EVIDENCE, label: say("s3.evidence.none") }],
    help: evidenceHelp(view, suggestion)
  };
}
function touchOptions({ say }, { touch: touch2 }) {
  return touch2 === null ? [] : [{ value: touch2.id, label: say(`s3.evidence.${touch2.kind}`, { on: touch2.on }) }];
}
function evidenceHelp({ say }, { touch: touch2 }) {
  if (touch2 === null) return say("s3.evidence.empty");
  return touch2.derived ? say("s3.evidence.derived") : say("s3.evidence.found");
}
function commentField(view, suggestion, form) {
  if (!form.against) return [];
  const { say } = view;
  const name = nameOf2(suggestion, "comment");
  return [
    {
      name,
      testId: "field-comment",
      label: say("s3.comment"),
      input: "textarea",
      value: typed(view, name),
      required: true,
      help: say("s3.against"),
      ...optional("error", view.ui[name] === "" ? say("s3.needComment") : void 0)
    }
  ];
}
function productsBlock({ say }, suggestion, form) {
  if (suggestion.products.length === 0) return { kind: "text", text: say("s3.noProduct") };
  return {
    kind: "fields",
    fields: [
      {
        name: nameOf2(suggestion, "products"),
        testId: "field-products",
        label: say("s3.products"),
        input: "checkboxes",
        value: form.products.join(";"),
        required: true,
        options: suggestion.products.map((product) => ({ value: product, label: product }))
      }
    ]
  };
}

// core/screen/register.ts
function registerDialog(view, facts, suggestion) {
  const id = `register:${suggestion.partnershipId}`;
  const form = registerForm(view, suggestion);
  return {
    id,
    testId: "dialog-register",
    title: view.say("s3.title", { partner: suggestion.partnerName, deal: facts.name }),
    blocks: [
      ...sampleMark(view),
      ...registerFields(view, facts, suggestion, form),
      protection(view, suggestion, form.role),
      conflict(view, suggestion),
      ...whatHappensNext(view, suggestion, form.role)
    ],
    actions: [submitAction(view, facts, suggestion, form), cancelAction(view, id)]
  };
}
function protection({ say, today }, { protectionDays: days }, role) {
  const isProtected = role === "sourced" && days > 0;
  const text = isProtected ? say("s3.protection", { days, date: addDays(today, days) }) : say("s3.noProtection");
  return { kind: "text", testId: "protection", text };
}
var CONFLICT_TEXT = { possible: "s3.conflictText", unchecked: "s3.uncheckedText" };
function conflict(view, { conflict: answer, checkedAt }) {
  const { say } = view;
  const checked = say("s3.checkedAt", { time: dataTime(view, checkedAt) });
  return {
    kind: "group",
    testId: "conflict",
    blocks: [
      { kind: "badges", label: say("s3.conflictCheck"), items: [conflictBadge(view, answer)] },
      { kind: "text", role: "status", text: answer === "none" ? checked : say(CONFLICT_TEXT[answer]) }
    ]
  };
}
function whatHappensNext(view, { route: route2, partnerName }, role) {
  const { say } = view;
  const to = {
    levels: levelsParam(route2.levels),
    at: route2.dueAt,
    zone: route2.dueZone,
    city: cityOf(view, route2.dueZone),
    rule: route2.rule,
    ver: route2.policyVersion
  };
  return [
    { kind: "heading", level: 3, text: say("s3.next") },
    { kind: "text", testId: "goes-to", text: say("s3.goesTo", to) },
    ...insideOrOutside(view, route2),
    ...role === "" ? [] : [{ kind: "text", text: say(`s3.then.${role}`, { partner: partnerName }) }]
  ];
}
function insideOrOutside(view, { inside, termsVersion, outside }) {
  const { say } = view;
  if (!inside) {
    return [{ kind: "text", text: say("s3.outside") }, refusalList(view, outside, "outside-terms")];
  }
  return [
    { kind: "text", text: termsVersion === null ? say("s3.insideTerms") : say("s3.inside", { ver: termsVersion }) }
  ];
}
function submitAction(view, facts, suggestion, form) {
  const id = `submit:${suggestion.partnershipId}`;
  return {
    id,
    testId: "submit-registration",
    label: view.say("s3.submit"),
    variant: "primary",
    ...optional("disabledReason", form.problem),
    does: { kind: "send", command: commandOf(facts, suggestion, form), sentText: view.say("s3.sending") }
  };
}
var commandOf = (facts, { partnershipId }, form) => ({
  name: "register_partner",
  recordType: "deal",
  recordId: facts.dealId,
  payload: {
    partnershipId,
    role: form.role,
    touchId: form.touchId,
    products: form.products,
    ...form.comment === "" ? {} : { comment: form.comment }
  },
  expectedVersion: null
});

// core/screen/see-all.ts
var ID = "see-all";
function seeAllBlocks(view, facts, shown2) {
  const { others } = facts;
  if (others === void 0 || others.total === 0) return [];
  const total = shown2.length + others.total;
  const open = {
    id: ID,
    testId: ID,
    label: view.say("common.seeAll", { n: total }),
    variant: "link",
    does: { kind: "open", dialog: allDialog(view, shown2, others) }
  };
  return [{ kind: "actions", items: [open] }];
}
function allDialog(view, shown2, others) {
  const { say, viewer } = view;
  const type = (id) => wordOr(viewer.lang, "type", id);
  const rows = [
    ...shown2.map((each) => [each.partnerName, type(each.type), fitText(view, each.fit)]),
    ...others.listed.map((each) => [each.partnerName, type(each.type), pointsText(view, each)])
  ];
  const total = shown2.length + others.total;
  return {
    id: ID,
    testId: "dialog-see-all",
    title: say("s1.title"),
    blocks: [
      ...sampleMark(view),
      {
        kind: "table",
        testId: "all-partners",
        caption: say("s1.allTitle"),
        columns: [say("common.partner"), say("s6.startType"), say("fit.metric")],
        rows
      },
      ...rows.length < total ? [{ kind: "text", muted: true, text: say("s6.dealsShown", { shown: rows.length, n: total }) }] : []
    ],
    actions: [closeAction(view, ID)]
  };
}

// core/screen/suggestions.ts
var MOST_ALTERNATIVES = 2;
function orderedSuggestions({ suggestions }) {
  const blocked = (suggestion) => suggestion.refusals.length === 0 ? 0 : 1;
  return suggestions.filter(({ reasons }) => reasons.length > 0).sort((a, b) => blocked(a) - blocked(b) || a.rank - b.rank).slice(0, 1 + MOST_ALTERNATIVES);
}
function suggestionBlocks(view, facts, primary) {
  const [first, ...others] = orderedSuggestions(facts);
  if (first === void 0) return [];
  return [
    {
      kind: "group",
      testId: "recommended",
      blocks: [
        { kind: "heading", level: 2, text: view.say("s1.recommended") },
        ...partnerBlocks(view, facts, first, primary ? "primary" : "secondary")
      ]
    },
    ...alternatives(view, facts, others),
    ...seeAllBlocks(view, facts, [first, ...others])
  ];
}
function alternatives(view, facts, others) {
  if (others.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: view.say("s1.also", { n: others.length }), testId: "also" },
    ...orderBlocks(view, orderedSuggestions(facts)),
    ...others.map(
      (suggestion) => ({
        kind: "group",
        testId: `alternative-${suggestion.partnershipId}`,
        blocks: partnerBlocks(view, facts, suggestion, "secondary")
      })
    )
  ];
}
function orderBlocks({ say }, shown2) {
  if (shown2.every(({ fit: fit2 }) => fitPoints(fit2).missing === 0)) return [];
  const list = shown2.map(({ partnerName: partner, fit: fit2 }) => say("s1.orderOf", { partner, points: orderPoints(fit2) })).join(" · ");
  const blocked = shown2.filter(({ refusals }) => refusals.length > 0).length;
  const rest = blocked > 0 && blocked < shown2.length ? [say("s1.orderBlocked")] : [];
  const text = [say("s1.order", { list }), ...rest].join(" ");
  return [{ kind: "text", muted: true, testId: "order", text }];
}
function partnerBlocks(view, facts, suggestion, variant) {
  const { say } = view;
  const { partnershipId: id, partnerName: name, fit: fit2, reasons, talkTo } = suggestion;
  return [
    { kind: "heading", level: 3, text: name, badges: partnerBadges(view, suggestion), testId: `partner-${id}` },
    ...fitBlocks(view, { id, name }, fit2),
    { kind: "text", text: say("s1.whyPartner") },
    { kind: "list", testId: `reasons-${id}`, items: reasons.map((reason) => evidenceText(view, reason)) },
    ...talkTo.channelManager === null ? [] : [{ kind: "text", text: say("s1.talkToChannel", { name: talkTo.channelManager }) }],
    ...registerBlocks(view, facts, suggestion, variant)
  ];
}
function registerBlocks(view, facts, suggestion, variant) {
  const { partnershipId: id, refusals } = suggestion;
  if (isOnDeal(facts, id)) return [{ kind: "text", muted: true, text: view.say("s1.alreadyOn") }];
  if (refusals.length > 0) {
    return [{ kind: "text", text: view.say("s1.cannotPartner") }, refusalList(view, refusals, `refusals-${id}`)];
  }
  if (!mayRegister(view.viewer) || facts.refusals.length > 0) return [];
  return [{ kind: "actions", items: [registerAction(view, facts, suggestion, variant)] }];
}
var registerAction = (view, facts, suggestion, variant) => ({
  id: `register:${suggestion.partnershipId}`,
  testId: `register-${suggestion.partnershipId}`,
  label: view.say("s1.register"),
  name: view.say("s1.registerName", { partner: suggestion.partnerName }),
  variant,
  does: { kind: "open", dialog: registerDialog(view, facts, suggestion) }
});
function emptyBlocks(view, facts) {
  const { say } = view;
  const id = "checked";
  return [
    {
      kind: "empty",
      testId: "state-empty",
      title: say("s1.empty", { ver: facts.policyVersion }),
      text: say("s1.emptyText", { n: facts.partnersChecked })
    },
    {
      kind: "actions",
      items: [
        {
          id,
          testId: "see-checked",
          label: say("s1.seeChecked"),
          variant: "secondary",
          does: {
            kind: "open",
            dialog: {
              id,
              testId: "dialog-checked",
              title: say("s1.checkedTitle"),
              blocks: [
                { kind: "text", text: say("s1.emptyText", { n: facts.partnersChecked }) },
                { kind: "text", text: say("s1.checkedRule") }
              ],
              actions: [closeAction(view, id)]
            }
          }
        }
      ]
    }
  ];
}

// core/screen/deal.ts
function dealScreen(facts, viewer, ui, { before, offlineSince } = {}) {
  if (!mayRead(viewer)) return noPermissionScreen("deal", viewer.lang, { crm: viewer.crm, user: viewer.userId });
  const view = viewOf(facts, viewer, ui);
  const earlier = before === void 0 ? void 0 : drawDeal(viewOf(before, viewer, ui), before);
  return inSituation(view, drawDeal(view, facts), { offlineSince, paused: facts.paused, earlier });
}
function drawDeal(view, facts) {
  const { viewer } = view;
  const isEmpty = orderedSuggestions(facts).length === 0 && facts.refusals.length === 0;
  return {
    id: "deal",
    title: view.say("s1.title"),
    lang: viewer.lang,
    dir: viewer.lang === "ar" ? "rtl" : "ltr",
    state: isEmpty && facts.registrations.length === 0 ? "empty" : "ready",
    blocks: [
      ...markBlocks(view, marksOf(facts)),
      ...partialBlocks(view, facts),
      ...registrationBlocks(view, facts),
      ...conflictLine(view, facts),
      ...openApprovals(facts.approvals).map((approval) => approvalBlock(view, approval)),
      ...creditBlocks(view, facts.credits),
      ...refusalBlocks(view, facts),
      ...isEmpty ? emptyBlocks(view, facts) : suggestionBlocks(view, facts, !hasPrimary(view, facts))
    ]
  };
}
var marksOf = ({ reading, derived, heardAt, suggestions }) => ({
  screen: "deal",
  reading,
  derived,
  heardAt,
  expiresAt: suggestions.map(({ expiresAt }) => expiresAt).sort()[0] ?? null
});
var hasPrimary = (view, { approvals }) => decidesHere(view, approvals) || approvals.some((approval) => ownAnswer(view, approval));
function partialBlocks({ say }, { missing = [] }) {
  return missing.map((part) => {
    const params = { what: say(`missing.${part}`), effect: say(`missing.${part}.effect`) };
    return { kind: "alert", tone: "warning", testId: `state-partial-${part}`, title: say("st.partial", params) };
  });
}
function conflictLine(view, facts) {
  if (openApprovals(facts.approvals).length > 0) return [];
  const first = orderedSuggestions(facts)[0];
  if (first === void 0 || facts.refusals.length > 0 || isOnDeal(facts, first.partnershipId)) return [];
  const items = [conflictBadge(view, first.conflict)];
  return [{ kind: "badges", label: view.say("s3.conflictCheck"), items, testId: "conflict-check" }];
}
function refusalBlocks(view, { refusals }) {
  if (refusals.length === 0) return [];
  return [
    { kind: "alert", tone: "info", testId: "cannot-register", title: view.say("s1.cannot") },
    refusalList(view, refusals, "refusals")
  ];
}

// core/screen/outcome.ts
var decidingText = (lang) => message(lang, "common.deciding");
var DECIDED = ["approved", "rejected", "returned", "pending", "answered"];
var SAVED = ["draft", "incomplete", "final"];
var WORDINGS = [sentText, decidedText, savedText, movedText];
function outcomeText(outcome, viewer) {
  const say = sayIn(viewer.lang);
  if (outcome.status === "refused") return { tone: "bad", text: refusedText(outcome, viewer) };
  if (outcome.status === "failed") {
    const code = String(outcome.result.code ?? outcome.refusals[0]?.code ?? "unavailable");
    return { tone: "bad", text: say("out.failed", { code }) };
  }
  for (const wording of WORDINGS) {
    const text = wording(say, outcome.result, viewer);
    if (text !== void 0) return { tone: "good", text };
  }
  return { tone: "good", text: say("out.accepted") };
}
function refusedText({ refusals }, { lang }) {
  const lines = refusals.length === 0 ? [{ code: "refused" }] : refusals;
  return lines.map((refusal2) => {
    const { message: message2, fix } = wordRefusal(refusal2, lang);
    return `${message2} ${fix}`;
  }).join(" ");
}
function sentText(say, { level, dueAt, dueZone }, viewer) {
  if (level === void 0 || dueAt === void 0) return void 0;
  const zone = String(dueZone ?? viewer.zone);
  const params = { levels: level, at: dueAt, zone };
  return zone === viewer.zone ? say("s3.sent", params) : say("s3.sentCity", { ...params, city: cityWord(viewer.lang, zone) });
}
function decidedText(say, { status }) {
  const decided = DECIDED.find((known) => known === status);
  return decided === void 0 ? void 0 : say(`out.${decided}`);
}
function savedText(say, { scorecard: scorecard2, band = "none" }) {
  const saved = SAVED.find((known) => known === scorecard2);
  return saved === void 0 ? void 0 : say(`out.scorecard.${saved}`, { band });
}
function movedText(say, { phase }) {
  return phase === void 0 ? void 0 : say("out.moved", { phase });
}

// core/screen/move-actions.ts
var SHORTEST_REASON = 10;
var REASON_CODES = {
  discard: ["no_fit", "no_response", "competitor", "timing", "compliance", "other"],
  return_to_scout: ["missing_data", "timing", "no_response", "other"],
  reject: ["no_fit", "no_capacity", "competitor", "compliance", "no_response", "other"],
  cancel: ["our_priorities", "timing", "other"],
  mark_lost: ["terms", "competitor", "no_response", "other"]
};
var COMMON_CODES = ["our_priorities", "timing", "terms", "compliance", "other"];
var asksCode = ({ command }) => command !== "shortlist";
function moveAction(view, of, variant) {
  const { approval, approvalKind, needsReason } = of.move;
  if (approval === "waiting") return void 0;
  if (approval === "missing") return approvalKind === "candidate" ? askApproval(view, of, variant) : void 0;
  return needsReason ? reasonAction(view, of, variant) : plainAction(view, of, variant);
}
var commandOf2 = ({ partnership: partnership2 }, name, payload) => ({
  name,
  recordType: "partnership",
  recordId: partnership2.partnershipId,
  payload,
  expectedVersion: partnership2.version
});
var send2 = ({ say }, command) => ({
  kind: "send",
  command,
  sentText: say("s6.moveSent")
});
function askApproval(view, of, variant) {
  const { say, viewer } = view;
  const kind = of.move.approvalKind ?? "candidate";
  return {
    id: `ask-approval:${of.move.command}`,
    testId: `ask-approval-${of.move.command}`,
    label: say("s6.askApproval"),
    name: say("s6.askName", { kind: wordOr(viewer.lang, "apprkind", kind), partner: of.name }),
    variant,
    does: send2(view, commandOf2(of, "request_approval", { kind }))
  };
}
var plainAction = (view, of, variant) => ({
  id: `move:${of.move.command}`,
  testId: `do-${of.move.command}`,
  label: wordOr(view.viewer.lang, "cmd", of.move.command),
  name: titleOf(view, of),
  variant,
  does: send2(view, commandOf2(of, of.move.command, {}))
});
var titleOf = ({ say, viewer: { lang } }, { move: move2, name }) => say("s6.reasonTitle", { command: wordOr(lang, "cmd", move2.command), partner: name });
var reasonAction = (view, of, variant) => ({
  id: `move:${of.move.command}`,
  testId: `do-${of.move.command}`,
  label: `${wordOr(view.viewer.lang, "cmd", of.move.command)}…`,
  name: titleOf(view, of),
  variant,
  does: { kind: "open", dialog: reasonDialog(view, of) }
});
function reasonDialog(view, of) {
  const { say, viewer } = view;
  const { command, to } = of.move;
  const id = `move:${command}`;
  const reason = typed(view, `move.${command}.reason`).trim();
  const reasonCode = typed(view, `move.${command}.code`);
  const payload = asksCode(of.move) ? { reasonCode, reason } : { reason };
  return {
    id,
    testId: `dialog-${command}`,
    title: titleOf(view, of),
    blocks: [
      { kind: "text", text: say("s6.reasonEffect", { phase: wordOr(viewer.lang, "phase", to) }) },
      reasonFields(view, of.move)
    ],
    actions: [
      {
        id: `confirm:${id}`,
        testId: `confirm-${command}`,
        label: wordOr(viewer.lang, "cmd", command),
        variant: command === "shortlist" ? "primary" : "destructive",
        ...optional("disabledReason", problemOf2(view, of.move, reasonCode, reason)),
        does: send2(view, commandOf2(of, command, payload))
      },
      cancelAction(view, id)
    ]
  };
}
function problemOf2({ say }, move2, code, reason) {
  if (asksCode(move2) && !codesOf(move2).includes(code)) return say("s6.needReasonCode");
  return [...reason].length < SHORTEST_REASON ? say("s6.needReasonText") : void 0;
}
var codesOf = ({ command }) => REASON_CODES[command] ?? COMMON_CODES;
function reasonFields(view, move2) {
  const { say, viewer } = view;
  const code = {
    name: `move.${move2.command}.code`,
    testId: "field-reason-code",
    label: say("common.reasonCode"),
    input: "select",
    value: typed(view, `move.${move2.command}.code`),
    required: true,
    options: codesOf(move2).map((value) => ({ value, label: wordOr(viewer.lang, "reason", value) }))
  };
  const text = {
    name: `move.${move2.command}.reason`,
    testId: "field-reason",
    label: say("common.reason"),
    input: "textarea",
    value: typed(view, `move.${move2.command}.reason`),
    required: true,
    help: say("common.reasonHelp")
  };
  return { kind: "fields", fields: asksCode(move2) ? [code, text] : [text] };
}

// core/screen/phases.ts
var ORDER = PHASES;
var phaseOrder = (state) => ORDER.indexOf(state);
var isPhase = (state) => phaseOrder(state) >= 0;
function phasePath(view, facts) {
  const { say, viewer } = view;
  const { phase } = facts;
  if (!isPhase(phase)) {
    return { kind: "text", testId: "phases", text: say("phase.ended", { phase: wordOr(viewer.lang, "phase", phase) }) };
  }
  const position = { i: phaseOrder(phase) + 1, n: PHASES.length, phase: say(`phase.${phase}`) };
  return {
    kind: "phases",
    testId: "phases",
    label: say("phase.label"),
    text: say("phase.pos", position),
    steps: PHASES.map((id) => ({ id, label: say(`phase.${id}`), state: stepState(id, phase, facts) }))
  };
}
function stepState(id, current, { entered }) {
  if (id === current) return "current";
  if (phaseOrder(id) > phaseOrder(current)) return "next";
  const joined = Math.min(
    phaseOrder(current),
    ...entered.map(({ phase }) => phaseOrder(phase)).filter((index) => index >= 0)
  );
  return phaseOrder(id) < joined || entered.some(({ phase }) => phase === id) ? "done" : "next";
}

// core/screen/moves.ts
var gapsOf = ({ refusals }) => refusals.filter(({ code }) => code !== "who_may_not");
function moveBlocks(view, facts, partnership2, primary) {
  const { moves, phase } = partnership2;
  const leadsOn = ({ to }) => phaseOrder(to) > phaseOrder(phase);
  const sorted = [...moves.filter(leadsOn), ...moves.filter((move2) => !leadsOn(move2))];
  const heading = { kind: "heading", level: 2, text: view.say("s6.moves") };
  if (sorted.length === 0) return [heading, { kind: "text", muted: true, text: view.say("s6.noMoves") }];
  let filled = !primary;
  const blocks = sorted.map((move2) => {
    const action = actionFor(view, facts, move2, filled || !leadsOn(move2) ? "secondary" : "primary");
    filled ||= action?.variant === "primary";
    return moveGroup(view, move2, leadsOn(move2), action);
  });
  return [heading, ...blocks];
}
function actionFor(view, facts, move2, variant) {
  if (facts.partnership === null || !mayLead(view.viewer) || gapsOf(move2).length > 0) return void 0;
  return moveAction(view, { name: facts.name, partnership: facts.partnership, move: move2 }, variant);
}
function moveGroup(view, move2, leadsOn, action) {
  const open = openItems(view, move2);
  return {
    kind: "group",
    testId: `move-${move2.command}`,
    blocks: [
      { kind: "heading", level: 3, text: headingOf(view, move2, leadsOn) },
      ...open.length === 0 ? [] : [{ kind: "list", testId: `gaps-${move2.command}`, items: open }],
      ...move2.approval === "granted" ? [{ kind: "text", text: view.say("s6.approvalGranted") }] : [],
      ...action === void 0 ? [] : [{ kind: "actions", items: [action] }]
    ]
  };
}
function headingOf(view, move2, leadsOn) {
  const { say, viewer } = view;
  if (!leadsOn) return wordOr(viewer.lang, "cmd", move2.command);
  const phase = wordOr(viewer.lang, "phase", move2.to);
  const open = openItems(view, move2).length;
  return open === 0 ? say("s6.reachReady", { phase }) : say("s6.toReach", { phase, n: open });
}
var openItems = (view, move2) => [
  .../* @__PURE__ */ new Set([...gapsOf(move2).map((refusal2) => refusalLine(view, refusal2)), ...openApproval(view, move2)])
];
function openApproval({ say }, { approval, route: route2 }) {
  if (approval === "waiting") return [say("s6.approvalWaiting")];
  if (approval !== "missing") return [];
  if (route2 === null) return [say("s6.approvalOpen")];
  return [say("s6.approvalNeeded", { levels: levelsParam(route2.levels), rule: route2.rule, ver: route2.policyVersion })];
}

// core/screen/partner-fit.ts
var LEAST_KNOWN_BP = 6e3;
var knownWeight2 = ({ factors }) => factors.reduce((sum2, { weight, value }) => value === null ? sum2 : sum2 + weight, 0);
function fitOrGap(view, { name }, { fit: fit2, partnershipId }) {
  if (fit2 === null) return [];
  const heading = { kind: "heading", level: 3, text: view.say("s6.fit") };
  if (knownWeight2(fit2) < LEAST_KNOWN_BP) {
    return [heading, { kind: "text", testId: `fit-${partnershipId}`, text: view.say("s6.fitUnknown") }];
  }
  return [heading, ...fitBlocks(view, { id: partnershipId, name }, fit2)];
}

// core/screen/scorecard-changes.ts
function changeBlocks(view, { rules }, { sheets, result }) {
  if (rules === void 0 || result === null) return [];
  if (result.status === "incomplete" || result.band === "go") return [];
  const changes = cheapestChanges(rules, sheets);
  const heading = { kind: "heading", level: 4, text: view.say("s6b.changes") };
  if (changes.length === 0) return [heading, { kind: "text", testId: "changes", text: view.say("s6b.change.none") }];
  return [heading, { kind: "list", testId: "changes", items: changes.map((change) => changeText(view, change)) }];
}
function changeText({ say, viewer: { lang } }, change) {
  const band = wordOr(lang, "band", change.band);
  if (change.kind === "breaker") {
    return say("s6b.change.breaker", { breaker: wordOr(lang, "breaker", change.id), band });
  }
  const { from, to } = change;
  return say("s6b.change.criterion", { criterion: wordOr(lang, "crit", change.id), from, to, band });
}

// core/screen/scorecard-form.ts
var NO_EVIDENCE2 = "none";
var own = ({ viewer }, { sheets = [] }) => sheets.find(({ scorer }) => isViewer(viewer, scorer));
function storedAnswer(view, card, { id, score, known }) {
  const stored = card.sheets === void 0 ? score ?? void 0 : own(view, card)?.answers[id];
  return stored === void 0 ? known ?? void 0 : stored;
}
var SCORES = ["1", "2", "3", "4", "5"];
var SCORE_VALUES = [...SCORES, NO_EVIDENCE2];
function answerOf(view, id, stored) {
  const value = typed(view, `score.${id}`, shownAnswer(stored));
  if (SCORES.includes(value)) return Number(value);
  return value === NO_EVIDENCE2 ? null : void 0;
}
var shownAnswer = (answer) => {
  if (answer === void 0) return "";
  return answer === null ? NO_EVIDENCE2 : String(answer);
};
var isBreakerAnswer = (value) => value === "yes" || value === "no" || value === "unknown";
function breakerOf(view, card, { id, answer }) {
  const stored = card.sheets === void 0 ? answer : own(view, card)?.breakers[id] ?? "unknown";
  const value = typed(view, `breaker.${id}`, stored);
  return isBreakerAnswer(value) ? value : "unknown";
}
function storedForm({ groups, rules, sheets = [] }) {
  return {
    sheet: { answers: {}, breakers: {} },
    sheets,
    answered: 0,
    criteria: groups.reduce((sum2, group2) => sum2 + group2.criteria.length, 0),
    result: rules === void 0 || sheets.length === 0 ? null : scoreCard(rules, sheets),
    alone: sheets.length <= 1,
    singleReason: ""
  };
}
function scorecardForm(view, card) {
  const criteria = card.groups.flatMap((group2) => group2.criteria);
  const answers = Object.fromEntries(
    criteria.flatMap((criterion2) => {
      const answer = answerOf(view, criterion2.id, storedAnswer(view, card, criterion2));
      return answer === void 0 ? [] : [[criterion2.id, answer]];
    })
  );
  const breakers = Object.fromEntries(card.breakers.map((breaker) => [breaker.id, breakerOf(view, card, breaker)]));
  const sheet = { answers, breakers };
  const others = (card.sheets ?? []).filter(({ scorer }) => !isViewer(view.viewer, scorer));
  const sheets = [...others, sheet];
  return {
    sheet,
    sheets,
    answered: Object.values(answers).filter((score) => score !== null).length,
    criteria: criteria.length,
    result: card.rules === void 0 ? null : scoreCard(card.rules, sheets),
    alone: card.sheets === void 0 ? card.scorers.length <= 1 : others.length === 0,
    singleReason: typed(view, "score.single").trim()
  };
}

// core/screen/scorecard-pair.ts
var PAIR = 2;
var DISAGREEMENT = fraction(1);
function pairBlocks(view, card, group2, form) {
  const finished = (card.sheets ?? []).filter((sheet) => sheet.finished === true);
  if (finished.length < PAIR) return [];
  const { say, viewer } = view;
  const criteria = card.groups.find(({ id }) => id === group2)?.criteria;
  const rows = criteria === void 0 ? card.breakers.map(({ id }) => [wordOr(viewer.lang, "breaker", id), ...finished.map(breakerIn(view, id))]) : criteria.map(({ id }) => [wordOr(viewer.lang, "crit", id), ...finished.map(scoreIn(view, id))]);
  return [
    {
      kind: "table",
      testId: "side-by-side",
      caption: say("s6b.pair"),
      columns: [criteria === void 0 ? say("s6b.breakers") : say("fit.criterion"), ...finished.map(nameOf3)],
      rows
    },
    ...disagreements(view, form)
  ];
}
var nameOf3 = ({ scorer }) => scorer.name;
var scoreIn = ({ say }, id) => ({ answers }) => answers[id] === void 0 ? say("s6b.unanswered") : String(answers[id] ?? say("s6b.noEvidence"));
var breakerIn = ({ say }, id) => ({ breakers }) => say(BREAKER_WORD[breakers[id] ?? "unknown"]);
var BREAKER_WORD = { yes: "s6b.yes", no: "s6b.no", unknown: "s6b.unanswered" };
function disagreements({ say, viewer }, { result }) {
  return (result?.categories ?? []).flatMap(({ id, disagreement }) => {
    if (disagreement === null || compareFractions(disagreement, DISAGREEMENT) < 0) return [];
    const params = { group: wordOr(viewer.lang, "group", id), points: decimalText(disagreement, 2) };
    return [{ kind: "alert", tone: "warning", testId: `disagreement-${id}`, title: say("s6b.disagree", params) }];
  });
}

// core/screen/scorecard-why.ts
var FULL2 = 1e4;
function whyTotal(view, card, form, id) {
  const { say } = view;
  return {
    id,
    testId: id,
    label: say("common.why"),
    name: say("common.whyName", { metric: say("s6b.metric") }),
    variant: "link",
    does: { kind: "open", dialog: whyDialog(view, card, form, id) }
  };
}
function whyDialog(view, card, form, id) {
  const { say, viewer } = view;
  const model = wordFor(viewer.lang, `s6b.modelName.${card.model}`) ?? card.model;
  return {
    id,
    testId: `dialog-${id}`,
    title: say("common.whyName", { metric: say("s6b.metric") }),
    blocks: [
      ...sampleMark(view),
      { kind: "heading", level: 3, text: say("common.formula") },
      { kind: "text", text: say("s6b.formula") },
      arithmetic2(view, card, form),
      { kind: "text", text: say("s6b.scorers", { names: scorersOf(view, card) }) },
      { kind: "text", muted: true, text: say("common.model", { model, version: card.modelVersion }) },
      { kind: "text", muted: true, text: say("fit.computed", { time: dataTime(view, view.dataThrough) }) }
    ],
    actions: [closeAction(view, id)]
  };
}
var scorersOf = ({ say }, { scorers }) => scorers.length === 0 ? say("common.nobody") : scorers.join(" · ");
function arithmetic2(view, card, { result }) {
  const { say, viewer } = view;
  const categories = result?.categories ?? [];
  const weighed = (score, weight) => score === null ? "—" : decimalText(multiplyFractions(score, fraction(weight, FULL2)), 4);
  const rows = categories.map(({ id, weight, score, answered, of }) => [
    wordOr(viewer.lang, "group", id),
    shareText(viewer.lang, weight),
    say("s6b.answeredOf", { done: answered, n: of }),
    decimalText(fraction(card.groups.find((group2) => group2.id === id)?.minimum ?? 0, 100), 2),
    score === null ? "—" : decimalText(score, 4),
    weighed(score, weight)
  ]);
  const total = result?.total ?? null;
  const sum2 = total === null ? "—" : decimalText(total, 4);
  const weights = categories.reduce((added, { weight }) => added + weight, 0);
  return {
    kind: "table",
    testId: "scorecard-arithmetic",
    caption: say("common.inputs"),
    columns: [
      say("s6b.groupColumn"),
      say("fit.weight"),
      say("s6b.answersColumn"),
      say("s6b.minimum"),
      say("s6b.scoreColumn"),
      say("fit.points")
    ],
    rows: [...rows, [say("common.total"), shareText(viewer.lang, weights), "", "", "", sum2]]
  };
}

// core/screen/scorecard-result.ts
var HUNDREDTHS2 = 100n;
function totalText({ say }, total, toNextBand) {
  const score = decimalText(total, 2);
  if (toNextBand === null) return say("s6b.totalOf", { score });
  const edge = addFractions(total, toNextBand);
  const rounded = fraction(roundHalfEven(total.n * HUNDREDTHS2, total.d), HUNDREDTHS2);
  return compareFractions(rounded, edge) >= 0 ? say("s6b.below", { score, limit: decimalText(edge, 2) }) : say("s6b.totalOf", { score });
}
function storedResult(view, { totalExact, band }) {
  const total = totalExact === null ? void 0 : parseFraction(totalExact);
  if (total === void 0) return void 0;
  const word = wordOr(view.viewer.lang, "band", band);
  return view.say("s6b.final", { score: decimalText(total, 2), band: word });
}
function resultBlocks(view, card, form) {
  const { say, viewer } = view;
  const { result, answered, criteria } = form;
  const heading = { kind: "heading", level: 3, text: say("s6b.result") };
  const missing = { kind: "text", testId: "outcome", text: say("s6b.incomplete", { n: criteria - answered }) };
  if (result === null) return [heading, missing];
  const outcome = say("s6b.outcome", { band: wordOr(viewer.lang, "band", result.band) });
  return [
    heading,
    {
      kind: "facts",
      testId: "group-scores",
      items: [...groupFacts(view, card, result), ...totalFact(view, card, form)]
    },
    result.status === "incomplete" ? missing : { kind: "text", testId: "outcome", text: outcome },
    ...failedBlocks(view, result),
    ...changeBlocks(view, card, form),
    { kind: "text", muted: true, text: say("s6b.formula") }
  ];
}
function failedBlocks(view, { failedRules }) {
  if (failedRules.length === 0) return [];
  return [{ kind: "heading", level: 4, text: view.say("s6b.failed") }, refusalList(view, failedRules, "failed-rules")];
}
var groupFacts = (view, card, { categories }) => categories.map((category) => {
  const minimum = card.groups.find(({ id }) => id === category.id)?.minimum ?? 0;
  return fact(groupLabel(view, category), groupText(view, category, minimum));
});
var groupLabel = ({ say, viewer: { lang } }, { id, weight }) => say("s6b.group", { group: wordOr(lang, "group", id), weight: shareText(lang, weight) });
function groupText({ say }, { score, answered, of }, minimum) {
  if (score === null) return say("s6b.groupNodata", { done: answered, n: of });
  return say("s6b.groupScore", { score: decimalText(score, 2), minimum: decimalText(fraction(minimum, 100), 2) });
}
function totalFact(view, card, form) {
  const { total = null, toNextBand = null } = form.result ?? {};
  if (total === null) return [];
  const text = totalText(view, total, toNextBand);
  return [{ ...fact(view.say("s6b.total"), text), why: whyTotal(view, card, form, "prov-scorecard-so-far") }];
}

// core/screen/scorecard-dialog.ts
var ID2 = "scorecard";
var BREAKERS = "breakers";
var SHORTEST_REASON2 = 10;
var NO_EVIDENCE_KEY = "0";
function scorecardDialog(view, of) {
  const { say } = view;
  const { card } = of;
  const form = scorecardForm(view, card);
  const current = currentGroup(view, card);
  return {
    id: ID2,
    testId: "dialog-scorecard",
    title: say("s6b.title", { partner: of.name }),
    blocks: [
      ...sampleMark(view),
      { kind: "text", testId: "progress", role: "status", text: progressText(view, card, form) },
      { kind: "text", muted: true, text: scorersText(view, card) },
      ...keysHint(view),
      groupTabs(view, card, current, form),
      ...current === BREAKERS ? breakerBlocks(view, card, form) : criteriaBlocks(view, card, current, form),
      ...pairBlocks(view, card, current, form),
      ...resultBlocks(view, card, form),
      ...singleField(view, form)
    ],
    actions: [saveAction(view, of, form), finishAction(view, of, form), cancelAction(view, ID2)]
  };
}
function currentGroup(view, { groups }) {
  const wanted = typed(view, "group", groups[0]?.id ?? BREAKERS);
  return wanted === BREAKERS || groups.some(({ id }) => id === wanted) ? wanted : groups[0]?.id ?? BREAKERS;
}
function progressText({ say, viewer: { lang } }, card, form) {
  const model = wordFor(lang, `s6b.modelName.${card.model}`) ?? card.model;
  return say("s6b.progress", { model, version: card.modelVersion, done: form.answered, n: form.criteria });
}
function scorersText(view, { scorers, savedAt = null }) {
  const { say } = view;
  if (scorers.length === 0) return say("s6b.noScorer");
  const names = say("s6b.scorers", { names: scorers.join(" · ") });
  return savedAt === null ? names : `${names} · ${say("s6b.saved", { time: dataTime(view, savedAt) })}`;
}
var keysHint = ({ say, viewer }) => viewer.crm === "salesforce" ? [{ kind: "text", muted: true, testId: "keys", text: say("s6b.keys") }] : [];
function groupTabs(view, card, current, form) {
  const { say, viewer } = view;
  const tab = (id, label) => ({
    id: `group:${id}`,
    testId: `group-${id}`,
    label,
    variant: id === current ? "secondary" : "link",
    does: { kind: "set", values: { group: id } }
  });
  const groups = card.groups.map(({ id, criteria }) => {
    const done = criteria.filter((criterion2) => (form.sheet.answers[criterion2.id] ?? null) !== null).length;
    return tab(id, say("s6b.groupDone", { group: wordOr(viewer.lang, "group", id), done, n: criteria.length }));
  });
  const open = Object.values(form.sheet.breakers).filter((answer) => answer !== "unknown").length;
  const breakers = say("s6b.groupDone", { group: say("s6b.breakers"), done: open, n: card.breakers.length });
  return { kind: "actions", testId: "groups", items: [...groups, tab(BREAKERS, breakers)] };
}
function criteriaBlocks(view, { groups }, current, form) {
  const group2 = groups.find(({ id }) => id === current);
  if (group2 === void 0) return [];
  return [
    { kind: "heading", level: 3, text: groupLabel(view, group2) },
    { kind: "fields", testId: `criteria-${group2.id}`, fields: criteriaFields(view, group2, form) }
  ];
}
function criteriaFields(view, { criteria }, form) {
  const { lang } = view.viewer;
  const options = SCORE_VALUES.map((value) => ({
    value,
    label: value === NO_EVIDENCE2 ? view.say("s6b.noEvidence") : value,
    key: value === NO_EVIDENCE2 ? NO_EVIDENCE_KEY : value
  }));
  return criteria.map(({ id, prefilledFrom }) => {
    const anchors = wordFor(lang, `anchor.${id}`);
    const known = prefilledFrom === null ? [] : [view.say("ev.prefilled", { text: evidenceText(view, prefilledFrom) })];
    const help = [...anchors === void 0 ? [] : [anchors], ...known].join(" · ");
    return {
      name: `score.${id}`,
      testId: `score-${id}`,
      label: wordOr(lang, "crit", id),
      input: "radio",
      value: shownAnswer(form.sheet.answers[id]),
      required: false,
      options,
      ...help === "" ? {} : { help }
    };
  });
}
function breakerBlocks(view, { breakers }, form) {
  const { say, viewer } = view;
  const count = (wanted) => Object.values(form.sheet.breakers).filter((answer) => answer === wanted).length;
  const counts = { n: breakers.length, no: count("no"), yes: count("yes"), open: count("unknown") };
  const options = [
    { value: "no", label: say("s6b.no") },
    { value: "yes", label: say("s6b.yes") },
    { value: "unknown", label: say("s6b.unanswered") }
  ];
  return [
    { kind: "heading", level: 3, text: say("s6b.breakers") },
    { kind: "text", testId: "breakers-count", text: say("s6b.breakersCount", counts) },
    {
      kind: "fields",
      testId: "criteria-breakers",
      fields: breakers.map(
        ({ id }) => ({
          name: `breaker.${id}`,
          testId: `breaker-${id}`,
          label: wordOr(viewer.lang, "breaker", id),
          input: "radio",
          value: form.sheet.breakers[id] ?? "unknown",
          required: false,
          options
        })
      )
    }
  ];
}
function singleField(view, { alone }) {
  if (!alone) return [];
  const { say } = view;
  const field = {
    name: "score.single",
    testId: "field-single",
    label: say("s6b.single"),
    input: "textarea",
    value: typed(view, "score.single"),
    required: false,
    help: say("s6b.singleHelp")
  };
  return [{ kind: "fields", fields: [field] }];
}
var commandOf3 = ({ partnershipId, version, card }, form, finish) => ({
  name: "save_scorecard",
  recordType: "partnership",
  recordId: partnershipId,
  payload: {
    model: card.model,
    answers: form.sheet.answers,
    breakers: form.sheet.breakers,
    finish,
    ...form.alone && form.singleReason !== "" ? { singleScorerReason: form.singleReason } : {}
  },
  expectedVersion: version
});
var saveAction = (view, of, form) => ({
  id: "save:scorecard",
  testId: "save-scorecard",
  label: view.say("s6b.save"),
  variant: "secondary",
  does: { kind: "send", command: commandOf3(of, form, false), sentText: view.say("s6b.sending") }
});
function finishAction(view, of, form) {
  const tooShort = form.alone && [...form.singleReason].length < SHORTEST_REASON2;
  return {
    id: "finish:scorecard",
    testId: "finish-scorecard",
    label: view.say("s6b.finish"),
    variant: "primary",
    ...optional("disabledReason", tooShort ? view.say("s6b.needSingle") : void 0),
    does: { kind: "send", command: commandOf3(of, form, true), sentText: view.say("s6b.sending") }
  };
}

// core/screen/visibility.ts
var SECTIONS = ["terms", "money", "scorecard", "requests"];
var READERS = {
  terms: ["channel", ...LADDER, "legal", "finance", "revops"],
  money: ["channel", ...LADDER, "finance", "revops"],
  scorecard: ["channel", ...LADDER, "revops"],
  requests: ["channel", ...LADDER, ...OFF_LADDER]
};
var mayReadSection = ({ roles, levels }, section) => [...roles, ...levels].some((held) => READERS[section].includes(held));
function joinPartner(open, sections) {
  const { partnership: partnership2 } = open;
  if (partnership2 === null) return open;
  return { ...open, partnership: Object.assign({}, partnership2, ...sections) };
}

// core/screen/withheld.ts
function withheld({ say, viewer }, section) {
  const text = mayReadSection(viewer, section) ? say("st.partUnread") : say("st.noaccess", { perm: say(`perm.${section}`), role: say("role.revops") });
  return { kind: "text", muted: true, testId: `withheld-${section}`, text };
}

// core/screen/scorecard-block.ts
function scorecardBlocks(view, { name }, partnership2, primary) {
  const { scorecard: card, phase, partnershipId, version } = partnership2;
  if (card === null) return [];
  const { say } = view;
  if (card === void 0) return phase === "EVALUATE" ? withheldBlocks(view) : [];
  const open = {
    kind: "actions",
    items: [
      {
        id: "scorecard",
        testId: "open-scorecard",
        label: say("s6b.open"),
        name: say("s6b.openName", { partner: name }),
        // A finished card leaves the primary button to the move that it allows.
        variant: primary && card.status !== "final" ? "primary" : "secondary",
        does: { kind: "open", dialog: scorecardDialog(view, { name, partnershipId, version, card }) }
      }
    ]
  };
  return [
    { kind: "heading", level: 3, text: say("s6b.open") },
    { kind: "text", testId: "scorecard", text: summary(view, card) },
    { kind: "text", muted: true, testId: "scorers", text: scorersText(view, card) },
    ...card.status === "final" ? finalBlocks(view, card) : [],
    ...phase === "EVALUATE" && mayLead(view.viewer) ? [open] : []
  ];
}
var withheldBlocks = (view) => [
  { kind: "heading", level: 3, text: view.say("s6b.open") },
  withheld(view, "scorecard")
];
function finalBlocks(view, card) {
  const form = storedForm(card);
  const why = { kind: "actions", items: [whyTotal(view, card, form, "prov-scorecard")] };
  return [
    ...form.result === null ? [] : [why],
    ...card.failedRules.length === 0 ? [] : [refusalList(view, card.failedRules, "scorecard-failed")],
    ...changeBlocks(view, card, form)
  ];
}
function summary(view, card) {
  const stored = { ...view, ui: {} };
  const result = card.status === "final" ? storedResult(view, card) : void 0;
  return result ?? progressText(stored, card, scorecardForm(stored, card));
}

// core/screen/start.ts
var SHORTEST_TEXT = 10;
var ID3 = "start";
function startBlocks(view, facts) {
  const { say } = view;
  const { refusals } = facts.start;
  return [
    {
      kind: "empty",
      testId: "state-empty",
      title: say("s6.emptyTitle"),
      text: say("s6.emptyText", { name: facts.name })
    },
    ...refusals.length === 0 ? startOrWho(view, facts) : [{ kind: "text", text: say("s6.cannotStart") }, refusalList(view, refusals, "start-refusals")]
  ];
}
function startOrWho(view, facts) {
  if (!mayLead(view.viewer)) return [{ kind: "text", muted: true, text: view.say("s6.onlyChannel") }];
  const action = {
    id: ID3,
    testId: "start-scout",
    label: view.say("s6.start"),
    name: view.say("s6.startName", { name: facts.name }),
    variant: "primary",
    does: { kind: "open", dialog: startDialog(view, facts) }
  };
  return [{ kind: "actions", items: [action] }];
}
var formOf = (view) => ({
  type: typed(view, "start.type"),
  text: typed(view, "start.signal").trim(),
  on: typed(view, "start.on", view.today).trim()
});
function problemOf3({ say, today }, { type, text, on }) {
  if (!PARTNERSHIP_TYPES.some((known) => known === type)) return say("s6.needType");
  if ([...text].length < SHORTEST_TEXT) return say("s6.needSignal");
  return isDay(on) && on <= today ? void 0 : say("s6.needDay");
}
function startDialog(view, facts) {
  const { say } = view;
  const form = formOf(view);
  return {
    id: ID3,
    testId: "dialog-start",
    title: say("s6.startName", { name: facts.name }),
    blocks: [{ kind: "fields", fields: startFields(view, form) }],
    actions: [
      {
        id: "submit:start",
        testId: "submit-start",
        label: say("s6.start"),
        variant: "primary",
        ...optional("disabledReason", problemOf3(view, form)),
        does: {
          kind: "send",
          command: {
            name: "create_prospect",
            recordType: "account",
            recordId: facts.accountId,
            payload: { type: form.type, signal: { text: form.text, on: form.on } },
            expectedVersion: null
          },
          sentText: say("s6.moveSent")
        }
      },
      cancelAction(view, ID3)
    ]
  };
}
function startFields(view, { type, on }) {
  const { say } = view;
  return [
    {
      name: "start.type",
      testId: "field-type",
      label: say("s6.startType"),
      input: "radio",
      value: type,
      required: true,
      options: PARTNERSHIP_TYPES.map((value) => ({
        value,
        label: say(`type.${value}`),
        help: say(`type.help.${value}`)
      }))
    },
    {
      name: "start.signal",
      testId: "field-signal",
      label: say("s6.signal"),
      input: "textarea",
      value: typed(view, "start.signal"),
      required: true,
      help: say("s6.signalHelp")
    },
    { name: "start.on", testId: "field-on", label: say("s6.signalOn"), input: "date", value: on, required: true }
  ];
}

// core/screen/terms-block.ts
function termsBlocks(view, { terms: terms2, termsInForce }) {
  const { say } = view;
  const heading = { kind: "heading", level: 3, text: say("s6.terms") };
  if (terms2 === null) return [heading, { kind: "text", muted: true, testId: "terms", text: say("s6.noTerms") }];
  if (terms2 === void 0) return [heading, forceBadge(view, say("s6.terms"), termsInForce), withheld(view, "terms")];
  const label = say("s6.termsVersion", { version: terms2.version });
  return [heading, forceBadge(view, label, terms2.inForce), termsFacts(view, terms2)];
}
var forceBadge = ({ say }, label, inForce) => ({
  kind: "badges",
  label,
  items: [
    inForce ? { text: say("s6.inForce"), tone: "good" } : { text: say("s6.notInForce"), tone: "attention" }
  ],
  testId: "terms"
});
function termsFacts({ say, viewer: { lang } }, terms2) {
  const { signedOn, from, until, products, territories, largestDiscountBp: discount } = terms2;
  const none = say("common.unknown");
  const list = (items) => items.length === 0 ? none : listText(lang, items);
  return {
    kind: "facts",
    testId: "terms-facts",
    items: [
      fact(say("s6.termsSigned"), dayText(lang, signedOn)),
      fact(say("s6.termsPeriod"), say("s6.fromTo", { from, until })),
      fact(say("s6.termsProducts"), list(products)),
      fact(say("s6.termsTerritories"), list(territories)),
      fact(say("s6.termsDiscount"), discount === null ? none : shareText(lang, discount))
    ]
  };
}

// core/screen/roi.ts
var ID4 = "prov-roi";
function roiFact(view, roi2) {
  const { say } = view;
  return {
    ...fact(say("s7.roiLabel"), roiText(view, roi2), "roi"),
    why: {
      id: ID4,
      testId: ID4,
      label: say("common.why"),
      name: say("common.whyName", { metric: say("s7.roiLabel") }),
      variant: "link",
      does: { kind: "open", dialog: roiDialog(view, roi2) }
    }
  };
}
var ratioOf = ({ status, ratio }) => status === "ok" && ratio !== null ? parseFraction(ratio) : void 0;
function roiText(view, roi2) {
  const { say, viewer } = view;
  const ratio = ratioOf(roi2);
  if (ratio !== void 0) {
    const multiple = addFractions(ratio, fraction(1));
    return say("s7.roiValue", { pct: rateText(viewer.lang, ratio), x: decimalText(multiple, 1) });
  }
  if (roi2.status === "not_applicable") return say("s7.roiNA");
  const { quartersNeeded: need, quarters } = roi2;
  return say("st.nodata", { have: quarters.length, need, unit: say("unit.quarters", { n: need }) });
}
function roiDialog(view, roi2) {
  const { say } = view;
  return {
    id: ID4,
    testId: "dialog-prov-roi",
    title: say("common.whyName", { metric: say("s7.roiLabel") }),
    blocks: [
      ...sampleMark(view),
      { kind: "facts", items: [fact(say("s7.roiLabel"), roiText(view, roi2))] },
      { kind: "heading", level: 3, text: say("common.formula") },
      { kind: "text", text: say("s7.roiFormula") },
      ...numbersLine(view, roi2),
      quartersTable(view, roi2),
      { kind: "text", text: say("s7.roiNeeds", { n: roi2.quartersNeeded }) },
      ...evidenceLevel(view, roi2),
      { kind: "text", muted: true, text: say("fit.computed", { time: dataTime(view, view.dataThrough) }) }
    ],
    actions: [closeAction(view, ID4)]
  };
}
function numbersLine({ say, viewer: { lang } }, roi2) {
  const ratio = ratioOf(roi2);
  if (ratio === void 0) return [];
  const numbers = {
    revenue: amountText(lang, roi2.revenue, true),
    cost: amountText(lang, roi2.cost, true),
    pct: rateText(lang, ratio)
  };
  return [{ kind: "text", testId: "roi-numbers", text: say("s7.roiNumbers", numbers) }];
}
function quartersTable({ say, viewer: { lang } }, roi2) {
  const total = [say("common.total"), amountText(lang, roi2.revenue, true), amountText(lang, roi2.cost, true)];
  return {
    kind: "table",
    testId: "roi-quarters",
    caption: say("common.inputs"),
    columns: [say("s7.quarter"), say("s7.revenue"), say("s7.cost")],
    rows: [
      ...roi2.quarters.map(({ id, revenue, cost }) => [
        id,
        amountText(lang, revenue, true),
        amountText(lang, cost, true)
      ]),
      total
    ]
  };
}
function evidenceLevel({ say }, { costItems: n, costItemsWithSource: sourced }) {
  if (n === 0) return [];
  const key = sourced === n ? "s7.measured" : sourced === 0 ? "s7.assumed" : "s7.partly";
  return [{ kind: "text", testId: "roi-evidence", text: say(key, { sourced, n }) }];
}

// core/screen/value.ts
var LEAST_DEALS = 10;
function valueBlocks(view, facts) {
  const heading = { kind: "heading", level: 2, text: view.say("s6.value") };
  if (!hasMoney(facts)) return [heading, withheld(view, "money"), ...winRate(view, facts)];
  return [heading, ...moneyBlocks(view, facts), ...winRate(view, facts), ...dealsTable(view, facts)];
}
var hasMoney = (facts) => facts.roi !== void 0;
function moneyBlocks(view, facts) {
  const { say, viewer } = view;
  return [
    {
      kind: "facts",
      testId: "value",
      items: [
        {
          ...fact(say("s6.sourced"), amountText(viewer.lang, facts.sourced), "sourced"),
          why: whyAmount(view, facts, "sourced")
        },
        {
          ...fact(say("s6.influenced"), amountText(viewer.lang, facts.influenced), "influenced"),
          why: whyAmount(view, facts, "influenced")
        },
        roiFact(view, facts.roi)
      ]
    },
    { kind: "text", muted: true, text: say("s6.never") }
  ];
}
function whyAmount(view, facts, role) {
  const { say } = view;
  return {
    id: `prov-${role}`,
    testId: `prov-${role}`,
    label: say("common.why"),
    name: say("common.whyName", { metric: say(`s6.${role}`) }),
    variant: "link",
    does: { kind: "open", dialog: amountDialog(view, facts, role) }
  };
}
function amountDialog(view, facts, role) {
  const { say, viewer } = view;
  const id = `prov-${role}`;
  const won = facts.deals.filter((deal) => deal.role === role && deal.status === "won");
  return {
    id,
    testId: `dialog-${id}`,
    title: say("common.whyName", { metric: say(`s6.${role}`) }),
    blocks: [
      ...sampleMark(view),
      { kind: "facts", items: [fact(say(`s6.${role}`), amountText(viewer.lang, facts[role], true))] },
      { kind: "heading", level: 3, text: say("common.formula") },
      { kind: "text", text: say(`s7.${role}Formula`) },
      dealRows(view, won, say("common.inputs")),
      ...shownOf(view, facts),
      { kind: "text", muted: true, text: say("fit.computed", { time: dataTime(view, view.dataThrough) }) }
    ],
    actions: [closeAction(view, id)]
  };
}
function winRate({ say, viewer: { lang } }, { wonDeals: won, closedDeals: closed }) {
  const counts = { kind: "text", testId: "won-of", text: say("s6.wonOf", { won, closed }) };
  const enough = closed >= LEAST_DEALS;
  const text = enough ? rateText(lang, fraction(won, closed)) : say("st.nodata", { have: closed, need: LEAST_DEALS, unit: say("unit.deals", { n: LEAST_DEALS }) });
  return [{ kind: "badges", testId: "win-rate", label: say("s6.winRate"), items: [{ text, tone: "neutral" }] }, counts];
}
function dealsTable(view, facts) {
  const { say } = view;
  if (facts.deals.length === 0) return [{ kind: "text", muted: true, testId: "deals", text: say("s6.noDeals") }];
  return [dealRows(view, facts.deals, say("s6.deals", { n: facts.dealsTotal })), ...shownOf(view, facts)];
}
function shownOf({ say }, { deals, dealsTotal }) {
  if (deals.length >= dealsTotal) return [];
  return [{ kind: "text", muted: true, text: say("s6.dealsShown", { shown: deals.length, n: dealsTotal }) }];
}
function dealRows({ say, viewer: { lang } }, deals, caption) {
  return {
    kind: "table",
    testId: "deals",
    caption,
    columns: [
      say("common.deal"),
      say("s6.crm"),
      say("common.role"),
      say("common.status"),
      say("common.amount"),
      say("s6.dealClosed")
    ],
    rows: deals.map(({ name, crm, role, status, amount: amount2, closedOn }) => [
      name,
      wordOr(lang, "crm", crm),
      wordOr(lang, "dealrole", role),
      wordOr(lang, "dealstatus", status),
      amount2 === null ? "—" : amountText(lang, amount2, true),
      closedOn === null ? "—" : dayText(lang, closedOn)
    ])
  };
}

// core/screen/partner.ts
function partnerScreen(facts, viewer, ui, { before, offlineSince } = {}) {
  if (!mayRead(viewer)) return noPermissionScreen("partner", viewer.lang, { crm: viewer.crm, user: viewer.userId });
  const view = viewOf(facts, viewer, ui);
  const earlier = before === void 0 ? void 0 : drawPartner(viewOf(before, viewer, ui), before);
  return inSituation(view, drawPartner(view, facts), { offlineSince, paused: facts.paused, earlier });
}
function drawPartner(view, facts) {
  const { viewer } = view;
  const { partnership: partnership2 } = facts;
  return {
    id: "partner",
    title: view.say("s6.title"),
    lang: viewer.lang,
    dir: viewer.lang === "ar" ? "rtl" : "ltr",
    state: partnership2 === null ? "empty" : "ready",
    blocks: [
      ...markBlocks(view, marksOf2(facts)),
      ...partnership2 === null ? startBlocks(view, facts) : partnershipBlocks(view, facts, partnership2)
    ]
  };
}
var marksOf2 = ({ reading, partnership: partnership2, heardAt }) => ({
  screen: "partner",
  reading,
  derived: partnership2?.derived ?? [],
  heardAt,
  expiresAt: null
});
function partnershipBlocks(view, facts, partnership2) {
  const { approvals = [] } = partnership2;
  const primary = !decidesHere(view, approvals) && !approvals.some((approval) => ownAnswer(view, approval));
  return [
    { kind: "heading", level: 2, text: facts.name, badges: partnerBadges(view, partnership2), testId: "partner-name" },
    ...suspendedAlert(view, partnership2),
    peopleFacts(view, partnership2),
    phasePath(view, partnership2),
    ...openApprovals(approvals).map((approval) => approvalBlock(view, approval)),
    ...moveBlocks(view, facts, partnership2, primary),
    ...fitOrGap(view, facts, partnership2),
    ...scorecardBlocks(view, facts, partnership2, primary),
    ...valueBlocks(view, partnership2),
    ...termsBlocks(view, partnership2),
    ...signalBlocks(view, partnership2),
    ...decidedBlocks(view, approvals)
  ];
}
var suspendedAlert = ({ say }, { suspended }) => suspended ? [{ kind: "alert", tone: "warning", testId: "suspended", title: say("s6.suspended") }] : [];
function peopleFacts({ say, viewer: { lang } }, { owner, tier }) {
  return {
    kind: "facts",
    testId: "people",
    items: [
      fact(say("s6.owner"), owner?.name ?? say("s6.noOwner")),
      ...tier === null ? [] : [fact(say("s6.tier"), wordOr(lang, "tier", tier))]
    ]
  };
}
function signalBlocks(view, { signals }) {
  if (signals.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: view.say("s6.signals") },
    { kind: "list", testId: "signals", items: signals.map((signal) => evidenceText(view, signal)) }
  ];
}
function decidedBlocks({ say, viewer: { lang } }, approvals) {
  const decided = approvals.filter(({ status }) => status !== "pending" && status !== "returned");
  if (decided.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: say("s6.decided") },
    ...decided.map(
      ({ approvalId, kind, status }) => ({
        kind: "badges",
        testId: `decided-${approvalId}`,
        label: wordOr(lang, "apprkind", kind),
        items: [{ text: wordOr(lang, "appr", status), tone: toneOf(status) }]
      })
    )
  ];
}
function toneOf(status) {
  if (status === "approved" || status === "consumed") return "good";
  return status === "rejected" || status === "expired" ? "bad" : "neutral";
}

// core/screen/shape.ts
var isText = (value) => typeof value === "string";
var isNumber = (value) => typeof value === "number" && Number.isFinite(value);
var isFlag = (value) => typeof value === "boolean";
var orNull = (check) => (value) => value === null || check(value);
var orAbsent = (check) => (value) => value === void 0 || check(value);
var oneOf = (allowed) => (value) => allowed.includes(value);
var listOf2 = (check) => (value) => Array.isArray(value) && value.every(check);
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var shaped = (fields) => (value) => isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));
var recordOf = (check) => (value) => isObject(value) && Object.values(value).every(check);
function readJson(text, check) {
  if (text === null || text === void 0 || text === "") return null;
  try {
    const value = JSON.parse(text);
    return check(value) ? value : null;
  } catch {
    return null;
  }
}

// core/screen/shapes.ts
var isParam = (value) => isText(value) || isNumber(value);
var amount = shaped({ minor: isNumber, currency: isText });
var conflict2 = oneOf(["none", "possible", "unchecked"]);
var readingShape = orNull(shaped({ done: isNumber, total: isNumber }));
var refusal = shaped({ code: isText, params: orAbsent(recordOf(isParam)) });
var evidence = shaped({ key: isText, params: recordOf(isParam), source: isText, on: orNull(isText) });
var factor = shaped({ id: isText, weight: isNumber, value: orNull(isNumber), evidence: listOf2(evidence) });
var fit = shaped({ model: isText, modelVersion: isNumber, factors: listOf2(factor) });
var person = shaped({
  name: isText,
  users: shaped({ hubspot: orAbsent(isText), salesforce: orAbsent(isText) })
});
var route = shaped({
  levels: listOf2(isText),
  rule: isText,
  policyVersion: isNumber,
  inside: isFlag,
  outside: listOf2(refusal),
  termsVersion: orNull(isNumber),
  dueAt: isText,
  dueZone: isText
});
var touch = shaped({
  id: isText,
  kind: oneOf(["meeting", "note"]),
  on: isText,
  afterOpened: orNull(isFlag),
  derived: isFlag
});
var suggestionShape = shaped({
  partnershipId: isText,
  partnerName: isText,
  type: isText,
  phase: isText,
  rank: isNumber,
  fit,
  reasons: listOf2(evidence),
  conflict: conflict2,
  route,
  protectionDays: isNumber,
  products: listOf2(isText),
  touch: orNull(touch),
  refusals: listOf2(refusal),
  talkTo: shaped({ channelManager: orNull(isText) }),
  checkedAt: isText,
  expiresAt: isText
});
var registrationShape = shaped({
  registrationId: isText,
  partnershipId: isText,
  partnerName: isText,
  role: oneOf(DEAL_ROLES),
  status: oneOf(REGISTRATION_STATUSES),
  protectedUntil: orNull(isText),
  approvalId: orNull(isText),
  reason: orNull(isText),
  submittedBy: orAbsent(person)
});
var slot = shaped({
  level: isText,
  status: oneOf(["waiting", "granted", "rejected"]),
  by: orNull(isText),
  decider: orAbsent(person),
  at: orNull(isText),
  dueAt: isText,
  dueZone: isText,
  slaLevel: isNumber
});
var approvalShape = shaped({
  approvalId: isText,
  kind: isText,
  status: isText,
  version: isNumber,
  partnerName: isText,
  dealName: orNull(isText),
  role: orNull(oneOf(DEAL_ROLES)),
  amount: orNull(amount),
  slots: listOf2(slot),
  route,
  requester: person,
  requestedAt: isText,
  comment: orNull(isText),
  question: orNull(isText),
  supports: listOf2(evidence),
  opposes: listOf2(evidence),
  checked: listOf2(isText),
  changes: orNull(listOf2(evidence)),
  flagged: isFlag,
  protectionDays: orNull(isNumber),
  conflict: conflict2
});
var credit = shaped({
  partnerName: isText,
  role: oneOf(["sourced", "influenced"]),
  shareBp: isNumber,
  amount,
  locked: isFlag
});
var otherFit = shaped({ partnerName: isText, type: isText, low: isNumber, high: isNumber, missing: isNumber });
var dealShape = shaped({
  kind: oneOf(["deal"]),
  dealId: isText,
  name: isText,
  openedOn: orNull(isText),
  derived: listOf2(isText),
  reading: readingShape,
  sample: isFlag,
  dataThrough: isText,
  today: isText,
  policyVersion: isNumber,
  refusals: listOf2(refusal),
  others: orAbsent(shaped({ listed: listOf2(otherFit), total: isNumber })),
  partnersChecked: isNumber,
  credits: listOf2(credit),
  registrations: orAbsent(listOf2(registrationShape))
});
var move = shaped({
  command: isText,
  to: isText,
  needsReason: isFlag,
  approvalKind: orNull(isText),
  approval: oneOf(["not-needed", "missing", "waiting", "granted"]),
  route: orNull(route),
  refusals: listOf2(refusal)
});
var criterion = shaped({
  id: isText,
  score: orNull(isNumber),
  known: orAbsent(orNull(isNumber)),
  prefilledFrom: orNull(evidence)
});
var group = shaped({ id: isText, weight: isNumber, minimum: isNumber, criteria: listOf2(criterion) });
var scorecard = shaped({
  model: isText,
  modelVersion: isNumber,
  status: isText,
  groups: listOf2(group),
  breakers: listOf2(shaped({ id: isText, answer: isText })),
  scorers: listOf2(isText),
  totalExact: orNull(isText),
  band: isText,
  failedRules: listOf2(refusal)
});
var quarter = shaped({ id: isText, revenue: amount, cost: amount });
var roi = shaped({
  status: oneOf(["ok", "not_enough_data", "not_applicable"]),
  quarters: listOf2(quarter),
  quartersNeeded: isNumber,
  revenue: amount,
  cost: amount,
  ratio: orNull(isText),
  costItems: isNumber,
  costItemsWithSource: isNumber
});
var terms = shaped({
  version: isNumber,
  signedOn: isText,
  from: isText,
  until: isText,
  products: listOf2(isText),
  territories: listOf2(isText),
  largestDiscountBp: orNull(isNumber),
  inForce: isFlag
});
var partnerDeal = shaped({
  name: isText,
  crm: isText,
  role: isText,
  status: isText,
  amount: orNull(amount),
  closedOn: orNull(isText)
});
var partnership = shaped({
  partnershipId: isText,
  version: isNumber,
  type: isText,
  phase: isText,
  suspended: isFlag,
  tier: orNull(isText),
  owner: orNull(person),
  entered: listOf2(shaped({ phase: isText })),
  fit: orNull(fit),
  signals: listOf2(evidence),
  moves: listOf2(move),
  termsInForce: isFlag,
  wonDeals: isNumber,
  closedDeals: isNumber,
  derived: listOf2(isText)
});
var sectionShapes = {
  terms: shaped({ terms: orNull(terms) }),
  money: shaped({
    sourced: amount,
    influenced: amount,
    deals: listOf2(partnerDeal),
    dealsTotal: isNumber,
    roi
  }),
  scorecard: shaped({ scorecard: orNull(scorecard), moves: listOf2(move) }),
  requests: shaped({ approvals: listOf2(approvalShape) })
};
var partnerShape = shaped({
  kind: oneOf(["partner"]),
  accountId: isText,
  name: isText,
  partnership: orNull(partnership),
  start: shaped({ refusals: listOf2(refusal) }),
  reading: readingShape,
  sample: isFlag,
  dataThrough: isText,
  today: isText,
  policyVersion: isNumber
});

// core/screen/visible-deal.ts
function withSettled(own2, settled) {
  const known = new Set(own2.map(({ registrationId }) => registrationId));
  return [...own2, ...settled.filter(({ registrationId }) => !known.has(registrationId))];
}

// core/screen/rows.ts
function dealFactsFromRows(rows) {
  const summary2 = readJson(rows.summary, dealShape);
  if (summary2 === null) return null;
  const suggestions = readAll(rows.suggestions, suggestionShape);
  const registrations = readAll(rows.registrations, registrationShape);
  const approvals = readAll(rows.approvals, approvalShape);
  const unread = [
    ["suggestions", suggestions.unread],
    ["registrations", registrations.unread],
    ["approvals", approvals.unread]
  ];
  return {
    ...summary2,
    suggestions: [...suggestions.rows].sort((a, b) => a.rank - b.rank),
    registrations: withSettled(registrations.rows, summary2.registrations ?? []),
    approvals: approvals.rows,
    missing: unread.filter(([, isUnread]) => isUnread).map(([part]) => part)
  };
}
function partnerFactsFromRow(text, sections = {}) {
  const open = readJson(text, partnerShape);
  if (open === null) return null;
  const read = SECTIONS.map((section) => readJson(sections[section], sectionShapes[section]));
  return joinPartner(open, read);
}
var stateShape = shaped({ sample: isFlag, reading: readingShape, dataThrough: orNull(isText) });
function noPartnerFacts(account, stateText, now) {
  const state = readJson(
    stateText,
    stateShape
  );
  return {
    kind: "partner",
    crm: "salesforce",
    accountId: account.id,
    name: account.name,
    partnership: null,
    start: { refusals: [] },
    reading: state?.reading ?? null,
    sample: state?.sample ?? false,
    dataThrough: state?.dataThrough ?? now,
    today: now.slice(0, 10),
    policyVersion: 0
  };
}
function readAll(texts, check) {
  const read = texts.map((text) => readJson(text, check));
  const rows = read.filter((row) => row !== null);
  return { rows, unread: rows.length < read.length };
}
export {
  dealFactsFromRows,
  dealScreen,
  decidingText,
  errorScreen,
  isUnreached,
  loadingScreen,
  noPartnerFacts,
  noPermissionScreen,
  outcomeText,
  partnerFactsFromRow,
  partnerScreen,
  wasOvertaken
};
