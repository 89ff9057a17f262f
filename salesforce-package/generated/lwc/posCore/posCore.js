// core/time/day.ts
var MS_PER_DAY = 864e5;
var dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);
var addDays = (day, days) => dayOf(Date.parse(day) + days * MS_PER_DAY);
var daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);

// core/lifecycle/types.ts
var LADDER = ["manager", "director", "vp", "clevel"];

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

// core/registration/types.ts
var DEAL_ROLES = ["sourced", "influenced", "fulfilled"];

// core/text/message.ts
import { CATALOGUE } from "c/posText";

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
  return dayInZone(ms, zone) === today ? parts.time : `${parts.day} ${parts.month} ${parts.time}`;
}
function dayInZone(ms, zone) {
  const number = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zoneOr(zone),
    year: "numeric",
    month: "2-digit",
    day: "2-digit"
  });
  const found = {};
  for (const { type, value } of number.formatToParts(ms)) found[type] = value;
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
var isolate = (lang, value) => lang === "ar" && LATIN.test(value) && !ARABIC.test(value) && !value.startsWith(FSI) ? `${FSI}${value}${PDI}` : value;

// core/text/numbers.ts
var LOCALE2 = { en: "en-US-u-nu-latn", ar: "ar-u-nu-latn" };
var MINUS = "−";
var THIN_SPACE = " ";
var withMinus = (text) => text.replace("-", MINUS);
var numberText = (lang, value) => withMinus(new Intl.NumberFormat(LOCALE2[lang], { maximumFractionDigits: 4 }).format(value));
function rateText(lang, ratio, digits = 1) {
  const percent = toDecimal({ n: ratio.n * 100n, d: ratio.d }, digits);
  if (lang === "en") return `${withMinus(groupedDecimal(percent))}${THIN_SPACE}%`;
  const format = { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits };
  return withMinus(new Intl.NumberFormat(LOCALE2.ar, format).format(Number(percent) / 100));
}
var shareText = (lang, bp) => rateText(lang, { n: BigInt(Math.round(bp)), d: 10000n }, bp % 100 === 0 ? 0 : 1);
function amountText(lang, { minor, currency }, detail = false) {
  const digits = currencyDigits(currency) ?? 2;
  const shown = detail ? digits : 0;
  const decimal = toDecimal({ n: BigInt(Math.round(minor)), d: 10n ** BigInt(digits) }, shown);
  if (lang === "en") return `${currency} ${withMinus(groupedDecimal(decimal))}`;
  const format = {
    style: "currency",
    currency,
    currencyDisplay: "code",
    minimumFractionDigits: shown,
    maximumFractionDigits: shown
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
  return nodesOf(template, false);
}
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
  money: ({ lang, params }, value) => isolate(lang, amountText(lang, { minor: Number(value), currency: String(params.currency ?? "XXX") })),
  word: (call, value, prefix) => wordOf(call, prefix, String(value)),
  words: (call, value, prefix) => listText(
    call.lang,
    listOf(value).map((item) => wordOf(call, prefix, item))
  ),
  list: ({ lang }, value) => listText(
    lang,
    listOf(value).map((item) => isolate(lang, item))
  )
};
var listOf = (value) => String(value).split(/;|, /).map((item) => item.trim()).filter((item) => item !== "");
function wordOf({ lang, words }, prefix, value) {
  return words[`${prefix}.${value}`]?.[lang] ?? isolate(lang, value);
}
var listText = (lang, items) => new Intl.ListFormat(lang === "en" ? "en-GB" : "ar", { type: "conjunction" }).format(items);
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

// core/text/message.ts
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
  const { today, dataThrough, sample } = facts;
  return { viewer, ui, say: sayIn(viewer.lang), today, dataThrough, sample };
}
var typed = ({ ui }, name, proposed = "") => ui[name] ?? proposed;
function refusalLine({ viewer, say }, refusal) {
  const { message: message2, fix } = wordRefusal(refusal, viewer.lang);
  return say("common.withFix", { message: message2, fix });
}
var refusalList = (view, refusals, testId) => ({
  kind: "list",
  testId,
  items: refusals.map((refusal) => refusalLine(view, refusal))
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
function askAction(view, approval) {
  const { say } = view;
  const id = `ask:${approval.approvalId}`;
  const question = written(view, approval, "question");
  const dialog = {
    id,
    testId: "dialog-ask",
    title: say("s13.infoTitle", { name: approval.requester.name }),
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
function answerBlocks(view, approval, own) {
  const { say } = view;
  const question = {
    kind: "text",
    testId: "question",
    text: say("s13.asked", { question: approval.question ?? "" })
  };
  if (!own) return [question];
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
function evidenceText(view, evidence) {
  const source = wordOr(view.viewer.lang, "source", evidence.source);
  return view.say("ev.line", { text: evidenceSentence(view, evidence), source, age: ageText(view, evidence.on) });
}
function ageText({ say, today }, on) {
  if (on === null) return say("age.none");
  const days = daysBetween(on.slice(0, 10), today);
  if (days === 0) return say("age.today");
  return days > 0 && days <= LONGEST_AGE_DAYS ? say("age.days", { n: days }) : say("age.on", { day: on });
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
function youDecideAs(view, approval, slot) {
  const { say, viewer } = view;
  const { route, kind, slots } = approval;
  const others = slots.filter((other) => other !== slot && other.status === "waiting").map(({ level }) => level);
  const params = {
    role: wordOr(viewer.lang, "role", heldLevel(view, slot)),
    rule: route.rule,
    ver: route.policyVersion,
    also: others.length === 0 ? say("common.nobody") : levelsText(view, others)
  };
  if (kind !== "registration") return say("s13.rolePlain", params);
  return route.inside ? say("s13.roleInside", params) : say("s13.roleOutside", params);
}
var heldLevel = ({ viewer }, { level }) => viewer.levels.includes(level) ? level : viewer.levels.find((held) => reaches(held, level)) ?? level;
function inShort(view, approval) {
  const { say, viewer } = view;
  const { kind, amount, role, route, conflict: conflict2, partnerName: partner, requester, requestedAt } = approval;
  if (role === null) {
    const what = wordOr(viewer.lang, "apprkind", kind);
    return say("s13.shortOther", { kind: what, partner, name: requester.name, day: requestedAt });
  }
  const rest = { role, terms: termsWords(view, route), conflict: say(`s13.conflict.${conflict2}`) };
  return amount === null ? say("s13.shortNoAmount", rest) : say("s13.shortRegistration", { ...rest, amount: amountText(viewer.lang, amount) });
}
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
  const opposes = approval.opposes.map((entry) => evidenceText(view, entry));
  return [
    { kind: "heading", level: 3, text: say("s13.for") },
    listOr("for", supports, say("s13.forNone")),
    { kind: "heading", level: 3, text: say("s13.against") },
    listOr("against", opposes, nothingAgainst(view, approval))
  ];
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
var DAY = 24 * HOUR;
function leftText({ say }, ms) {
  if (ms < HOUR) return say("time.minutes", { n: Math.floor(ms / MINUTE) });
  return ms < 2 * DAY ? say("time.hours", { n: Math.floor(ms / HOUR) }) : say("time.days", { n: Math.floor(ms / DAY) });
}
function dueText(view, { dueAt, dueZone }) {
  const { say, viewer } = view;
  const deadline = deadlineText(viewer.lang, dueAt, dueZone);
  if (viewer.now === void 0) return say("s13.dueAt", { deadline });
  const left = Date.parse(dueAt) - Date.parse(viewer.now);
  return left < 0 ? say("s13.overLine", { deadline }) : say("s13.dueLine", { time: leftText(view, left), deadline });
}
function dueBadge(view, slot) {
  const late = slot.slaLevel >= 2 || isPast(view, slot);
  if (late) return { text: view.say("b.overdue"), tone: "bad" };
  return { text: view.say("b.waitingShort"), tone: slot.slaLevel === 1 ? "attention" : "waiting" };
}
var isPast = ({ viewer }, { dueAt }) => viewer.now !== void 0 && viewer.now > dueAt;

// core/screen/permissions.ts
var mayRegister = ({ roles }) => roles.includes("rep") || roles.includes("channel");
var mayRead = ({ roles, levels }) => roles.length > 0 || levels.length > 0;
var isViewer = ({ crm, userId }, { users }) => users[crm] === userId;
function slotToDecide(viewer, approval) {
  if (approval.status !== "pending" || isViewer(viewer, approval.requester)) return void 0;
  return approval.slots.find(
    ({ status, level }) => status === "waiting" && viewer.levels.some((held) => reaches(held, level))
  );
}

// core/screen/approval-block.ts
var openApprovals = (approvals) => approvals.filter(({ status }) => status === "pending" || status === "returned");
var decidesHere = ({ viewer }, approvals) => approvals.some((approval) => slotToDecide(viewer, approval) !== void 0);
function approvalBlock(view, approval) {
  const slot = slotToDecide(view.viewer, approval);
  return {
    kind: "group",
    testId: `approval-${approval.approvalId}`,
    blocks: slot === void 0 ? statusBlocks(view, approval) : decisionBlocks(view, approval, slot)
  };
}
function decisionBlocks(view, approval, slot) {
  const { say } = view;
  return [
    { kind: "heading", level: 2, text: approvalTitle(view, approval), badges: [dueBadge(view, slot)] },
    { kind: "text", text: dueText(view, slot), testId: "due" },
    ...approval.slots.length > 1 ? slotBlocks(view, approval) : [],
    { kind: "facts", testId: "you-as", items: [fact(say("s13.youAs"), youDecideAs(view, approval, slot))] },
    { kind: "facts", testId: "in-short", items: [fact(say("s13.shortLabel"), inShort(view, approval))] },
    ...requestBlocks(view, approval),
    ...approval.flagged ? [{ kind: "alert", tone: "warning", testId: "flagged", title: say("s13.flagged") }] : [],
    ...changedBlocks(view, approval),
    ...forAndAgainst(view, approval),
    { kind: "facts", testId: "if-approved", items: [fact(say("s13.if"), effectText(view, approval))] },
    { kind: "text", muted: true, text: silenceText(view, slot) },
    decisionComment(view, approval),
    decisionActions(view, approval)
  ];
}
function silenceText({ say }, { level }) {
  return isOnLadder(level) && nextLevel(level) !== null ? say("s13.nothing") : say("s13.nothingOff");
}
function statusBlocks(view, approval) {
  const { say, viewer } = view;
  const own = isViewer(viewer, approval.requester);
  const returned = approval.status === "returned";
  const badge = { text: wordOr(viewer.lang, "appr", approval.status), tone: "waiting" };
  return [
    { kind: "heading", level: 2, text: approvalTitle(view, approval), badges: [badge] },
    ...slotBlocks(view, approval),
    ...own && !returned ? [{ kind: "text", testId: "own-request", text: say("s13.own") }] : [],
    ...returned ? answerBlocks(view, approval, own) : []
  ];
}
function slotBlocks(view, { slots, status }) {
  return slots.map((slot) => {
    const label = wordOr(view.viewer.lang, "role", slot.level);
    const detail = slotDetail(view, slot, status);
    return {
      kind: "group",
      testId: `slot-${slot.level}`,
      blocks: [
        { kind: "badges", label, items: [slotBadge(view, slot)] },
        ...detail === void 0 ? [] : [{ kind: "text", muted: true, text: detail }]
      ]
    };
  });
}
function slotBadge(view, slot) {
  if (slot.status === "granted") return { text: view.say("b.approved"), tone: "good" };
  if (slot.status === "rejected") return { text: view.say("b.rejected"), tone: "bad" };
  return dueBadge(view, slot);
}
function slotDetail(view, slot, status) {
  const { say, viewer } = view;
  if (slot.status === "waiting") return status === "returned" ? void 0 : waitingDetail(view, slot);
  if (slot.by === null || slot.at === null) return void 0;
  return say("s13.slotBy", { name: slot.by, at: slot.at, zone: viewer.zone });
}
function waitingDetail(view, slot) {
  const due = dueText(view, slot);
  const next = nextLevel(slot.level);
  if (slot.slaLevel < 3 || next === null) return due;
  return `${due} · ${view.say("s13.over", { role: wordOr(view.viewer.lang, "role", next) })}`;
}
function requestBlocks(view, { requester, requestedAt, comment }) {
  const { say, viewer } = view;
  const asked = say("s13.requested", { name: requester.name, at: requestedAt, zone: viewer.zone });
  return [
    { kind: "text", muted: true, text: asked },
    ...comment === null ? [] : [{ kind: "text", testId: "requester-comment", text: say("s13.requesterSays", { text: comment }) }]
  ];
}

// core/screen/conflict.ts
function conflictBadge({ say }, conflict2) {
  if (conflict2 === "none") return { text: say("s3.noConflict"), tone: "good" };
  if (conflict2 === "possible") return { text: say("s3.conflict"), tone: "attention" };
  return { text: say("s3.notChecked"), tone: "neutral" };
}

// core/screen/marks.ts
var STALE_AFTER_MS = 30 * 6e4;
var markBlocks = (view, marks) => [
  dataLine(view),
  ...sampleMark(view),
  ...readingMark(view, marks),
  ...staleMark(view),
  ...derivedMark(view, marks)
];
function dataLine(view) {
  const time = dataTime(view, view.dataThrough);
  return {
    kind: "group",
    testId: "data-through",
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
function staleMark({ say, viewer, dataThrough }) {
  if (viewer.now === void 0) return [];
  if (Date.parse(viewer.now) - Date.parse(dataThrough) <= STALE_AFTER_MS) return [];
  return [{ kind: "alert", tone: "warning", testId: "state-stale", title: say("st.stale") }];
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
  if (approval?.status === "returned") return say("s1.returnedBy", { name: approval.requester.name });
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
      rows: credits.map((credit) => creditRow(view, credit))
    },
    { kind: "text", muted: true, text: say("s6.never") },
    ...credits.some(({ locked }) => locked) ? [{ kind: "text", muted: true, text: say("s1.creditLocked") }] : []
  ];
}
var creditRow = ({ viewer: { lang } }, credit) => [
  credit.partnerName,
  wordOr(lang, "dealrole", credit.role),
  shareText(lang, credit.shareBp),
  amountText(lang, credit.amount, true)
];

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
var noPermissionScreen = (id, lang) => stateScreen({ id, lang, state: "no-permission" }, (say) => ({
  kind: "error",
  locked: true,
  testId: "state-no-permission",
  title: say("st.noaccessTitle"),
  text: say("st.noaccess", { perm: say("perm.Use_Partnership_OS"), role: say("role.revops") })
}));
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
    low: factors.map((factor) => pointsOf(factor, 0)).reduce(addFractions, zero),
    high: factors.map((factor) => pointsOf(factor, 1)).reduce(addFractions, zero),
    missing: factors.filter(({ value }) => value === null).length
  };
}
var whole = ({ n, d }) => Number(roundHalfEven(n, d));
function fitText({ say }, fit) {
  const { low, high, missing } = fitPoints(fit);
  if (missing === 0) return say("s1.fit", { score: whole(low) });
  return say("s1.fitRange", { lo: whole(low), hi: whole(high), n: missing });
}
function fitBlocks(view, owner, fit) {
  return [
    { kind: "text", text: fitText(view, fit), testId: `fit-${owner.id}` },
    { kind: "actions", items: [whyFit(view, owner, fit)] }
  ];
}
function whyFit(view, { id, name }, fit) {
  const metric = view.say("s1.fitMetric", { partner: name });
  return {
    id: `prov-fit:${id}`,
    testId: `prov-fit-${id}`,
    label: view.say("common.why"),
    name: view.say("common.whyName", { metric }),
    variant: "link",
    does: { kind: "open", dialog: fitDialog(view, `prov-fit:${id}`, fit) }
  };
}
function fitDialog(view, id, fit) {
  const { say } = view;
  const { missing } = fitPoints(fit);
  const known = fit.factors.reduce((sum, { weight, value }) => value === null ? sum : sum + weight, 0);
  return {
    id,
    testId: "dialog-prov-fit",
    title: say("common.whyName", { metric: fitText(view, fit) }),
    blocks: [
      ...sampleMark(view),
      { kind: "heading", level: 3, text: say("common.formula") },
      { kind: "text", text: say("fit.formula") },
      ...missing === 0 ? [] : [{ kind: "text", text: say("fit.rangeFormula") }],
      arithmetic(view, fit),
      { kind: "text", text: say("fit.known", { share: known }) },
      { kind: "text", muted: true, text: say("common.model", { model: fit.model, version: fit.modelVersion }) },
      { kind: "text", muted: true, text: say("fit.computed", { time: dataTime(view, view.dataThrough) }) }
    ],
    actions: [closeAction(view, id)]
  };
}
function arithmetic(view, fit) {
  const { say } = view;
  const { low, high, missing } = fitPoints(fit);
  const weights = fit.factors.reduce((sum, { weight }) => sum + weight, 0);
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
    rows: [...fit.factors.map((factor) => factorRow(view, factor)), total]
  };
}
function factorRow(view, factor) {
  const { say, viewer } = view;
  const known = factor.value !== null;
  return [
    wordOr(viewer.lang, "fit", factor.id),
    shareText(viewer.lang, factor.weight),
    factor.value === null ? say("common.unknown") : toDecimal(fraction(Math.round(factor.value * FULL), FULL), 4),
    rangeText(view, pointsOf(factor, 0), pointsOf(factor, known ? 0 : 1)),
    factorEvidence(view, factor)
  ];
}
function factorEvidence(view, { evidence, value }) {
  const texts = evidence.map((entry) => evidenceText(view, entry)).join(" · ");
  if (value !== null) return texts === "" ? view.say("common.no_evidence") : texts;
  return texts === "" ? view.say("common.unknown") : view.say("ev.unknown", { text: texts });
}
function rangeText({ say }, low, high) {
  const [from, to] = [exact(low), exact(high)];
  return from === to ? from : say("common.range", { lo: from, hi: to });
}
var exact = (points) => toDecimal(points, 6).replace(/0{1,5}$/, "");
var partnerBadges = ({ viewer: { lang } }, { type, phase, suspended = false }) => [
  { text: wordOr(lang, "type", type), tone: "neutral" },
  { text: wordOr(lang, "phase", phase), tone: "neutral" },
  ...suspended ? [{ text: wordOr(lang, "b", "suspended"), tone: "attention" }] : []
];

// core/screen/register-form.ts
var NO_EVIDENCE = "none";
var nameOf2 = ({ partnershipId }, field) => `register.${partnershipId}.${field}`;
function proposedRole({ touch }) {
  if (touch === null) return "";
  return touch.afterOpened ? "influenced" : "sourced";
}
var isRole = (value) => DEAL_ROLES.some((role) => role === value);
function registerForm(view, suggestion) {
  const { touch, products } = suggestion;
  const chosen = typed(view, nameOf2(suggestion, "role"), proposedRole(suggestion));
  const role = isRole(chosen) ? chosen : "";
  const evidence = typed(view, nameOf2(suggestion, "evidence"), touch?.id ?? NO_EVIDENCE);
  const touchId = touch !== null && evidence === touch.id ? touch.id : null;
  const wanted = typed(view, nameOf2(suggestion, "products"), products.join(";")).split(";");
  const against = role === "sourced" && (touchId === null || touch?.afterOpened === true);
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
function lateText({ say }, { openedOn }, { touch }) {
  if (touch === null || !touch.afterOpened) return void 0;
  return openedOn === null ? say("s3.lateUndated", { on: touch.on }) : say("s3.late", { on: touch.on, opened: openedOn });
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
function touchOptions({ say }, { touch }) {
  return touch === null ? [] : [{ value: touch.id, label: say(`s3.evidence.${touch.kind}`, { on: touch.on }) }];
}
function evidenceHelp({ say }, { touch }) {
  if (touch === null) return say("s3.evidence.empty");
  return touch.derived ? say("s3.evidence.derived") : say("s3.evidence.found");
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
function whatHappensNext(view, { route, partnerName }, role) {
  const { say } = view;
  const to = {
    levels: levelsParam(route.levels),
    at: route.dueAt,
    zone: route.dueZone,
    city: cityOf(view, route.dueZone),
    rule: route.rule,
    ver: route.policyVersion
  };
  return [
    { kind: "heading", level: 3, text: say("s3.next") },
    { kind: "text", testId: "goes-to", text: say("s3.goesTo", to) },
    ...insideOrOutside(view, route),
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
    ...alternatives(view, facts, others)
  ];
}
function alternatives(view, facts, others) {
  if (others.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: view.say("s1.also", { n: others.length }), testId: "also" },
    ...others.map(
      (suggestion) => ({
        kind: "group",
        testId: `alternative-${suggestion.partnershipId}`,
        blocks: partnerBlocks(view, facts, suggestion, "secondary")
      })
    )
  ];
}
function partnerBlocks(view, facts, suggestion, variant) {
  const { say } = view;
  const { partnershipId: id, partnerName: name, fit, reasons, talkTo } = suggestion;
  return [
    { kind: "heading", level: 3, text: name, badges: partnerBadges(view, suggestion), testId: `partner-${id}` },
    ...fitBlocks(view, { id, name }, fit),
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
function dealScreen(facts, viewer, ui) {
  if (!mayRead(viewer)) return noPermissionScreen("deal", viewer.lang);
  const view = viewOf(facts, viewer, ui);
  const isEmpty = orderedSuggestions(facts).length === 0 && facts.refusals.length === 0;
  return {
    id: "deal",
    title: view.say("s1.title"),
    lang: viewer.lang,
    dir: viewer.lang === "ar" ? "rtl" : "ltr",
    state: isEmpty && facts.registrations.length === 0 ? "empty" : "ready",
    blocks: [
      ...markBlocks(view, { screen: "deal", reading: facts.reading, derived: facts.derived }),
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
var hasPrimary = (view, { approvals }) => decidesHere(view, approvals) || approvals.some(({ status, requester }) => status === "returned" && isViewer(view.viewer, requester));
function partialBlocks({ say }, { missing = [] }) {
  return missing.map((part) => {
    const params = { what: say(`missing.${part}`), effect: say(`missing.${part}.effect`) };
    return { kind: "alert", tone: "warning", testId: `state-partial-${part}`, title: say("st.partial", params) };
  });
}
function conflictLine(view, facts) {
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
  return lines.map((refusal) => {
    const { message: message2, fix } = wordRefusal(refusal, lang);
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
function savedText(say, { scorecard, band = "none" }) {
  const saved = SAVED.find((known) => known === scorecard);
  return saved === void 0 ? void 0 : say(`out.scorecard.${saved}`, { band });
}
function movedText(say, { phase }) {
  return phase === void 0 ? void 0 : say("out.moved", { phase });
}

// <stdin>
var dealFactsFromRows = ({ summary, suggestions, registrations, approvals }) => ({ ...JSON.parse(summary), suggestions: suggestions.map(JSON.parse), registrations: registrations.map(JSON.parse), approvals: approvals.map(JSON.parse) });
var partnerFactsFromRows = ({ partnership, accountId, name, now }) => partnership ? JSON.parse(partnership) : { kind: "partner", crm: "salesforce", accountId, name, partnership: null, start: { refusals: [] }, reading: null, sample: false, dataThrough: now, today: now.slice(0, 10), policyVersion: 1 };
var partnerScreen = (f, v) => ({ ...loadingScreen("partner", v.lang), state: "ready", blocks: [{ kind: "heading", level: 2, text: f.name }] });
export {
  dealFactsFromRows,
  dealScreen,
  errorScreen,
  loadingScreen,
  noPermissionScreen,
  outcomeText,
  partnerFactsFromRows,
  partnerScreen
};
