/* eslint-disable */
// Generated from core/ by tools/generate-salesforce.ts. Do not edit.

// core/text/catalogue/activation.ts
var ACTIVATION_WORDS = {
  "itemgroup.administration": { en: "Administration", ar: "الإدارة" },
  "itemgroup.compliance": { en: "Compliance", ar: "الامتثال" },
  "itemgroup.training": { en: "Training", ar: "التدريب" },
  "itemgroup.integration": { en: "Integration", ar: "التكامل" },
  "itemgroup.go_live": { en: "Go-live", ar: "الانطلاق" },
  "item.welcome": { en: "Welcome message", ar: "رسالة الترحيب" },
  "item.agreement_filed": { en: "Agreement filed", ar: "حفظ الاتفاقية" },
  "item.manager_assigned": { en: "Channel Manager assigned", ar: "تعيين مدير القنوات" },
  "item.contacts_recorded": { en: "Contacts recorded", ar: "تسجيل جهات الاتصال" },
  "item.portal_access": { en: "Portal access", ar: "الدخول إلى البوابة" },
  "item.crm_linked": { en: "CRM record linked", ar: "ربط السجل في نظام العملاء" },
  "item.kickoff_held": { en: "Kickoff held", ar: "عقد اجتماع الانطلاق" },
  "item.registration_enabled": { en: "Deal registration enabled", ar: "تفعيل تسجيل الصفقات" },
  "item.commission_plan": { en: "Commission plan set", ar: "تحديد خطة العمولات" },
  "item.notifications": { en: "Notifications set", ar: "ضبط الإشعارات" },
  "item.cr_verified": { en: "Commercial registration verified", ar: "التحقق من السجل التجاري" },
  "item.saudization": { en: "Saudization check", ar: "فحص السعودة" },
  "item.local_ownership": { en: "Local ownership check", ar: "فحص الملكية المحلية" },
  "item.dpa": { en: "Data agreement", ar: "اتفاقية البيانات" },
  "item.sector_licence": { en: "Sector licence", ar: "ترخيص القطاع" },
  "item.security_check": { en: "Security check", ar: "فحص الأمن" },
  "item.agency_registration": { en: "Agency registration", ar: "تسجيل الوكالة" },
  "item.security_questionnaire": { en: "Security questionnaire", ar: "استبيان الأمن" },
  "item.arabic_agreement": { en: "Arabic agreement", ar: "الاتفاقية بالعربية" },
  "item.product_overview": { en: "Product overview", ar: "نظرة عامة على المنتج" },
  "item.technical_deep_dive": { en: "Technical deep-dive", ar: "تعمّق تقني" },
  "item.demo_training": { en: "Demo training", ar: "تدريب العرض" },
  "item.certification_started": { en: "Certification started", ar: "بدء الاعتماد" },
  "item.sales_process": { en: "Sales process", ar: "عملية البيع" },
  "item.pitch_review": { en: "Pitch review", ar: "مراجعة العرض" },
  "item.objections": { en: "Objections", ar: "الاعتراضات" },
  "item.tools": { en: "Tools", ar: "الأدوات" },
  "item.collateral": { en: "Collateral and battle cards", ar: "المواد وبطاقات المنافسة" },
  "item.first_opportunity": { en: "First opportunity named", ar: "تحديد أول فرصة" },
  "item.joint_call": { en: "Joint call", ar: "مكالمة مشتركة" },
  "item.registration_tried": { en: "Registration tried once", ar: "تجربة التسجيل مرة" },
  "item.price_rules": { en: "Price and discount rules explained", ar: "شرح قواعد السعر والخصم" },
  "item.first_activity": { en: "First joint marketing activity planned", ar: "تخطيط أول نشاط تسويقي مشترك" },
  "item.use_case": { en: "Use case", ar: "حالة الاستخدام" },
  "item.data_flow": { en: "Data flow", ar: "تدفق البيانات" },
  "item.sandbox_access": { en: "Sandbox access", ar: "الدخول إلى بيئة التجربة" },
  "item.error_handling": { en: "Error handling", ar: "معالجة الأخطاء" },
  "item.integration_tests": { en: "Tests", ar: "الاختبارات" },
  "item.production": { en: "Production", ar: "بيئة الإنتاج" },
  "item.monitoring": { en: "Monitoring", ar: "المراقبة" },
  "item.user_documentation": { en: "User documentation", ar: "وثائق المستخدم" },
  "item.certified_people": { en: "Certified people of the tier", ar: "الأشخاص المعتمدون حسب الفئة" },
  "item.joint_account_list": { en: "Joint account list", ar: "قائمة الحسابات المشتركة" },
  "item.support_contact": { en: "Support contact named", ar: "تسمية جهة الدعم" },
  "item.checkpoint_booked": { en: "30-day checkpoint booked", ar: "حجز مراجعة اليوم الثلاثين" },
  "itemstatus.done": { en: "done", ar: "منجز" },
  "itemstatus.open": { en: "open", ar: "مفتوح" },
  "itemstatus.late": { en: "late", ar: "متأخر" },
  "itemstatus.blocked": { en: "blocked", ar: "متوقف" },
  "itemstatus.waived": { en: "waived", ar: "معفى" },
  "itemstatus.not_applicable": { en: "not applicable", ar: "لا ينطبق" },
  "r.item_open": { en: "Open: {item, word, item}.", ar: "مفتوح: {item, word, item}." },
  "r.item_open.fix": { en: "Complete the item.", ar: "أكمل البند." },
  "r.item_blocked": { en: "Blocked: {item, word, item}. {reason}", ar: "متوقف: {item, word, item}. {reason}" },
  "r.item_blocked.fix": { en: "Remove what blocks it.", ar: "أزل سبب التوقف." },
  "r.item_evidence": { en: "No evidence: {item, word, item}.", ar: "بلا دليل: {item, word, item}." },
  "r.item_evidence.fix": { en: "Attach the evidence.", ar: "أرفق الدليل." },
  "r.item_waiver_unapproved": {
    en: "Waived without an approval: {item, word, item}.",
    ar: "معفى بلا موافقة: {item, word, item}."
  },
  "r.item_waiver_unapproved.fix": { en: "Ask for the approval.", ar: "اطلب الموافقة." },
  "r.item_not_applicable": {
    en: "A mandatory item applies: {item, word, item}.",
    ar: "بند إلزامي ينطبق: {item, word, item}."
  },
  "r.item_not_applicable.fix": { en: "Complete it, or ask to waive it.", ar: "أكمله، أو اطلب الإعفاء منه." },
  "r.item_check": { en: "The check is open: {check, word, check}.", ar: "الفحص مفتوح: {check, word, check}." },
  "r.item_check.fix": { en: "Record the check.", ar: "سجّل الفحص." },
  "r.item_certified": { en: "Certified people: {actual} of {needed}.", ar: "الأشخاص المعتمدون: {actual} من {needed}." },
  "r.item_certified.fix": { en: "Certify more people.", ar: "اعتمد مزيدًا من الأشخاص." },
  "r.item_unknown": { en: "There is no item {item} here.", ar: "لا يوجد بند {item} هنا." },
  "r.item_unknown.fix": { en: "Choose an item of the list.", ar: "اختر بندًا من القائمة." },
  "r.item_computed": {
    en: "{item, word, item} follows from a record and is not ticked.",
    ar: "{item, word, item} يُستنتج من سجل ولا يُؤشَّر يدويًا."
  },
  "r.item_computed.fix": { en: "Record the check or the certificate.", ar: "سجّل الفحص أو الشهادة." },
  "r.item_reason": { en: "The reason is too short.", ar: "السبب قصير جدًا." },
  "r.item_reason.fix": { en: "Write at least {least} characters.", ar: "اكتب ما لا يقل عن {least} من الأحرف." },
  "r.policy_item_twice": { en: "The item {item} exists twice.", ar: "البند {item} مكرر." },
  "r.policy_item_twice.fix": { en: "Keep one of them.", ar: "أبقِ واحدًا منهما." },
  "r.policy_item_check": {
    en: "The item {item} refers to the check {check}, which the activation gate does not have.",
    ar: "البند {item} يشير إلى الفحص {check} وهو غير موجود في بوابة التفعيل."
  },
  "r.policy_item_check.fix": { en: "Choose a check of that gate.", ar: "اختر فحصًا من تلك البوابة." }
};

// core/text/catalogue/approval-rest.ts
var APPROVAL_REST = {
  "r.nothing_to_undo": {
    en: "You have no last decision here to take back.",
    ar: "لا يوجد قرار أخير لك هنا يمكن التراجع عنه."
  },
  "r.nothing_to_undo.fix": {
    en: "Ask the person who decided last.",
    ar: "اسأل الشخص الذي قرّر أخيرًا."
  },
  "r.undo_too_late": {
    en: "A decision can be taken back for {seconds} seconds only.",
    ar: "يمكن التراجع عن القرار خلال {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}} فقط."
  },
  "r.undo_too_late.fix": { en: "Let a new request be made.", ar: "اطلب تقديم طلب جديد." },
  "r.undo_released": {
    en: "Something was already released on the strength of this decision.",
    ar: "نُفّذ شيء بالفعل استنادًا إلى هذا القرار."
  },
  "r.undo_released.fix": { en: "Correct it by a new request.", ar: "صحّحه بطلب جديد." },
  "r.absence_ends_before": {
    en: "The end {until, day} is not after the start {from, day}.",
    ar: "النهاية {until, day} ليست بعد البداية {from, day}."
  },
  "r.absence_ends_before.fix": { en: "Set an end after the start.", ar: "حدّد نهاية بعد البداية." },
  "r.substitute_is_self": {
    en: "Nobody can be their own substitute.",
    ar: "لا يمكن لأحد أن ينوب عن نفسه."
  },
  "r.substitute_is_self.fix": { en: "Name another person.", ar: "سمِّ شخصًا آخر." },
  "r.substitute_level": {
    en: "The substitute does not hold {levels, words, role}.",
    ar: "النائب ليس لديه المستوى {levels, words, role}."
  },
  "r.substitute_level.fix": { en: "Name a holder of the same level.", ar: "سمِّ شخصًا من المستوى نفسه." },
  "r.substitute_absent": {
    en: "The substitute is absent in the same days.",
    ar: "النائب غائب في الأيام نفسها."
  },
  "r.substitute_absent.fix": { en: "Name somebody who is there.", ar: "سمِّ شخصًا حاضرًا." },
  "r.value_unknown": { en: "The value is not recorded.", ar: "القيمة غير مسجّلة." },
  "r.value_unknown.fix": {
    en: "Record the value; until then the highest level of the row is asked.",
    ar: "سجّل القيمة؛ وحتى ذلك الحين يُسأل أعلى مستوى في الصف."
  },
  "r.action_forbidden": { en: "Nobody may do this, with any approval.", ar: "لا يُسمح بهذا لأحد، مهما كانت الموافقة." },
  "r.action_forbidden.fix": { en: "Do it in another way.", ar: "اسلك طريقًا آخر." },
  "via.holder": { en: "holds the level", ar: "صاحب المستوى" },
  "via.substitute": { en: "named substitute", ar: "النائب المعيّن" },
  "via.next_holder": { en: "next holder of the level", ar: "التالي في المستوى نفسه" },
  "via.higher": { en: "a higher level", ar: "مستوى أعلى" },
  "via.revops": {
    en: "nobody is there: the RevOps admin names somebody",
    ar: "لا أحد متاح: يسمّي مسؤول عمليات الإيرادات شخصًا"
  },
  "reopen.terms_changed": { en: "approved terms changed", ar: "تغيّرت الشروط المعتمدة" },
  "reopen.type_raised": { en: "the new type needs a higher level", ar: "النوع الجديد يتطلب مستوى أعلى" },
  "reopen.counterparty_changed": { en: "the counterparty changed", ar: "تغيّر الطرف المقابل" },
  "reopen.value_risen": { en: "the value rose", ar: "ارتفعت القيمة" },
  "reopen.check_failed": { en: "a compliance check does not hold", ar: "فحص امتثال غير مستوفى" },
  "reopen.red_line_new": { en: "a red line is crossed", ar: "تم تجاوز خط أحمر" },
  "reopen.approval_old": { en: "the approval is too old", ar: "الموافقة قديمة" }
};

// core/text/catalogue/checks.ts
var CHECK_WORDS = {
  "check.GCC-01": { en: "Saudization", ar: "السعودة" },
  "check.GCC-01.q": {
    en: "Is the quota or band for the joint operation met?",
    ar: "هل استُوفيت نسبة العملية المشتركة أو نطاقها؟"
  },
  "check.GCC-01.do": { en: "Record quota or band with the statement.", ar: "سجّل النسبة أو النطاق مع الإفادة." },
  "check.GCC-02": { en: "Local ownership", ar: "الملكية المحلية" },
  "check.GCC-02.q": {
    en: "Is local ownership above the mandate of the sector?",
    ar: "هل الملكية المحلية أعلى من المطلوب في القطاع؟"
  },
  "check.GCC-02.do": { en: "Record the share with a registry extract.", ar: "سجّل النسبة مع مستخرج السجل." },
  "check.GCC-03": { en: "Commercial registration", ar: "السجل التجاري" },
  "check.GCC-03.q": {
    en: "Is the registration active and under this legal name?",
    ar: "هل السجل نشط وبهذا الاسم النظامي؟"
  },
  "check.GCC-03.do": { en: "Confirm the number and attach the extract.", ar: "أكّد الرقم وأرفق المستخرج." },
  "check.GCC-04": { en: "Arabic agreement", ar: "الاتفاقية بالعربية" },
  "check.GCC-04.q": {
    en: "Is the Arabic version there and reviewed as equivalent?",
    ar: "هل النسخة العربية موجودة ومراجَعة كمطابقة؟"
  },
  "check.GCC-04.do": { en: "Attach it and name the reviewer.", ar: "أرفقها وسمِّ المراجع." },
  "check.GCC-05": { en: "Consent for messages", ar: "الموافقة على المراسلة" },
  "check.GCC-05.q": {
    en: "Has this person consented to this channel and purpose?",
    ar: "هل وافق هذا الشخص على هذه القناة وهذا الغرض؟"
  },
  "check.GCC-05.do": { en: "Ask and record the consent.", ar: "اطلب الموافقة وسجّلها." },
  "check.GCC-06": { en: "Data sharing with the partner", ar: "مشاركة البيانات مع الشريك" },
  "check.GCC-06.q": {
    en: "Is every shared person covered, for the same purpose, under a signed agreement?",
    ar: "هل كل شخص تُشارك بياناته مشمول، للغرض نفسه، باتفاقية موقّعة؟"
  },
  "check.GCC-06.do": { en: "Sign the agreement and record the coverage.", ar: "وقّع الاتفاقية وسجّل التغطية." },
  "check.GCC-07": { en: "Cross-border transfer", ar: "نقل البيانات عبر الحدود" },
  "check.GCC-07.q": {
    en: "Is the mechanism of the transfer recorded and approved?",
    ar: "هل آلية النقل مسجّلة ومعتمدة؟"
  },
  "check.GCC-07.do": { en: "Record destination, mechanism and assessment.", ar: "سجّل الوجهة والآلية والتقييم." },
  "check.GCC-08": { en: "VAT and e-invoice", ar: "ضريبة القيمة المضافة والفوترة" },
  "check.GCC-08.q": { en: "Are VAT number and invoice sample recorded?", ar: "هل سُجّل الرقم الضريبي ونموذج الفاتورة؟" },
  "check.GCC-08.do": { en: "Record both with the certificate.", ar: "سجّل كليهما مع الشهادة." },
  "check.GCC-09": { en: "Sector licence", ar: "ترخيص القطاع" },
  "check.GCC-09.q": { en: "Is the licence in date and held by this party?", ar: "هل الترخيص سارٍ وباسم هذا الطرف؟" },
  "check.GCC-09.do": { en: "Record the licence and its end.", ar: "سجّل الترخيص وتاريخ انتهائه." },
  "check.GCC-10": { en: "Government extras", ar: "متطلبات حكومية إضافية" },
  "check.GCC-10.q": {
    en: "Are local content, bond, authority letter and statement there?",
    ar: "هل المحتوى المحلي والضمان وخطاب التفويض والإقرار موجودة؟"
  },
  "check.GCC-10.do": { en: "Attach the four documents.", ar: "أرفق المستندات الأربعة." },
  "check.GCC-11": { en: "Sanctions and ownership", ar: "العقوبات والملكية" },
  "check.GCC-11.q": { en: "Is the screening free of open hits?", ar: "هل الفحص خالٍ من نتائج مفتوحة؟" },
  "check.GCC-11.do": { en: "Screen parties and owners and record it.", ar: "افحص الأطراف والملّاك وسجّله." },
  "check.GCC-12": { en: "Security questionnaire", ar: "استبيان الأمن" },
  "check.GCC-12.q": { en: "Is no high item open?", ar: "هل لا يوجد بند عالٍ مفتوح؟" },
  "check.GCC-12.do": { en: "Complete the questionnaire.", ar: "أكمل الاستبيان." },
  "check.GCC-13": { en: "Anti-bribery", ar: "مكافحة الرشوة" },
  "check.GCC-13.q": {
    en: "Is the declaration signed, with no open finding?",
    ar: "هل الإقرار موقّع بلا ملاحظة مفتوحة؟"
  },
  "check.GCC-13.do": { en: "Record the signed declaration.", ar: "سجّل الإقرار الموقّع." },
  "check.GCC-14": { en: "Conflict of interest", ar: "تضارب المصالح" },
  "check.GCC-14.q": {
    en: "Have both sides declared, and did a named person accept?",
    ar: "هل أقرّ الطرفان وقبل شخص مسمّى؟"
  },
  "check.GCC-14.do": { en: "Record both statements and who accepted.", ar: "سجّل الإقرارين ومن قبل." },
  "check.GCC-15": { en: "Regional headquarters", ar: "المقر الإقليمي" },
  "check.GCC-15.q": { en: "Is a licence or a recorded exemption in date?", ar: "هل يوجد ترخيص أو استثناء مسجّل سارٍ؟" },
  "check.GCC-15.do": { en: "Record the licence or the exemption.", ar: "سجّل الترخيص أو الاستثناء." },
  "check.GCC-16": { en: "Agency registration", ar: "تسجيل الوكالة" },
  "check.GCC-16.q": {
    en: "Is the agency registered, or filed within the term?",
    ar: "هل الوكالة مسجّلة أو قُدّم طلبها ضمن المدة؟"
  },
  "check.GCC-16.do": { en: "Record the register extract.", ar: "سجّل مستخرج التسجيل." }
};

// core/text/catalogue/compliance.ts
var COMPLIANCE_WORDS = {
  "check.disclaimer": {
    en: "Recorded check, not legal advice; confirm with counsel.",
    ar: "فحص مسجّل وليس استشارة قانونية؛ تأكّد مع مستشارك القانوني."
  },
  "check.outcome.passed": { en: "recorded as passed", ar: "مسجّل كمجتاز" },
  "check.outcome.waived": { en: "waived", ar: "معفى" },
  "check.outcome.refused": { en: "open", ar: "مفتوح" },
  "check.outcome.warned": { en: "open, warning only", ar: "مفتوح، تنبيه فقط" },
  "check.outcome.not_applicable": { en: "does not apply", ar: "لا ينطبق" },
  "check.outcome.not_confirmed": { en: "not confirmed", ar: "غير مؤكَّد" },
  "gate.signature": { en: "signature", ar: "التوقيع" },
  "gate.activation": { en: "activation", ar: "التفعيل" },
  "gate.renewal": { en: "renewal", ar: "التجديد" },
  "gate.message": { en: "messages", ar: "المراسلات" },
  "gate.data_sharing": { en: "data sharing", ar: "مشاركة البيانات" },
  "gate.joint_operation": { en: "joint operations", ar: "العمليات المشتركة" },
  "r.check_scope_unknown": {
    en: "{check, word, check}: country, sector or type is not known.",
    ar: "{check, word, check}: الدولة أو القطاع أو النوع غير معروف."
  },
  "r.check_scope_unknown.fix": { en: "Record what decides whether it applies.", ar: "سجّل ما يحدّد انطباقه." },
  "r.check_not_configured": {
    en: "The checks of {country} are not configured.",
    ar: "فحوص {country} غير مهيّأة."
  },
  "r.check_not_configured.fix": {
    en: "Let Legal configure them, or record why they do not apply.",
    ar: "اطلب من الشؤون القانونية تهيئتها، أو تسجيل سبب عدم انطباقها."
  },
  "r.check_no_citation": {
    en: "{check, word, check}: the rule names no source.",
    ar: "{check, word, check}: القاعدة بلا مصدر."
  },
  "r.check_no_citation.fix": { en: "Add title, authority and date.", ar: "أضف العنوان والجهة والتاريخ." },
  "r.check_rule_ended": {
    en: "{check, word, check}: the rule is not in force.",
    ar: "{check, word, check}: القاعدة غير سارية."
  },
  "r.check_rule_ended.fix": { en: "Publish its new version.", ar: "انشر إصدارها الجديد." },
  "r.check_pending": { en: "{check, word, check}: no result.", ar: "{check, word, check}: لا نتيجة." },
  "r.check_pending.fix": { en: "Run the check and record it.", ar: "أجرِ الفحص وسجّله." },
  "r.check_error": {
    en: "{check, word, check}: the check could not be run.",
    ar: "{check, word, check}: تعذّر إجراء الفحص."
  },
  "r.check_error.fix": { en: "Run it again, or record it by hand.", ar: "أعد إجراءه أو سجّله يدويًا." },
  "r.check_failed": { en: "{check, word, check}: not passed.", ar: "{check, word, check}: لم يُجتز." },
  "r.check_failed.fix": { en: "Correct the cause and check again.", ar: "عالج السبب وأعد الفحص." },
  "r.check_expired": { en: "{check, word, check}: the result has ended.", ar: "{check, word, check}: انتهت النتيجة." },
  "r.check_expired.fix": { en: "Check again.", ar: "أعد الفحص." },
  "r.check_date_unknown": {
    en: "{check, word, check}: a date is missing or in the future.",
    ar: "{check, word, check}: تاريخ ناقص أو في المستقبل."
  },
  "r.check_date_unknown.fix": { en: "Correct the date.", ar: "صحّح التاريخ." },
  "r.check_evidence": {
    en: "{check, word, check}: evidence is missing, too old or not verified by another person.",
    ar: "{check, word, check}: الدليل ناقص أو قديم أو لم يتحقق منه شخص آخر."
  },
  "r.check_evidence.fix": {
    en: "Attach evidence and let another person verify it.",
    ar: "أرفق الدليل واطلب من شخص آخر التحقق منه."
  },
  "r.check_test": {
    en: "{check, word, check}: the recorded values do not pass.",
    ar: "{check, word, check}: القيم المسجّلة لا تجتاز."
  },
  "r.check_test.fix": { en: "Correct the values, or record it as failed.", ar: "صحّح القيم، أو سجّله كغير مجتاز." },
  "r.check_waiver": {
    en: "{check, word, check}: the waiver does not hold.",
    ar: "{check, word, check}: الإعفاء غير سارٍ."
  },
  "r.check_waiver.fix": { en: "Run the check, or ask for a new waiver.", ar: "أجرِ الفحص، أو اطلب إعفاءً جديدًا." },
  "r.waiver_not_allowed": { en: "{check, word, check} cannot be waived.", ar: "لا إعفاء من {check, word, check}." },
  "r.waiver_not_allowed.fix": { en: "Pass the check.", ar: "اجتز الفحص." },
  "r.waiver_role": { en: "The waiver needs {roles, words, role}.", ar: "يتطلب الإعفاء {roles, words, role}." },
  "r.waiver_role.fix": { en: "Ask a person with this role.", ar: "اطلبه من صاحب هذا الدور." },
  "r.waiver_one_person": { en: "One person cannot grant it twice.", ar: "لا يمنحه شخص واحد مرتين." },
  "r.waiver_one_person.fix": { en: "Ask a second person.", ar: "اطلبه من شخص ثانٍ." },
  "r.waiver_gate": {
    en: "The waiver was given for {gate, word, gate} or an older rule.",
    ar: "مُنح الإعفاء لـ{gate, word, gate} أو لقاعدة أقدم."
  },
  "r.waiver_gate.fix": { en: "Ask for a waiver for this gate.", ar: "اطلب إعفاءً لهذه البوابة." },
  "r.waiver_ended": {
    en: "The waiver is not in date (end: {until, day}).",
    ar: "الإعفاء خارج مدته (النهاية: {until, day})."
  },
  "r.waiver_ended.fix": { en: "Pass the check, or ask again.", ar: "اجتز الفحص، أو اطلب من جديد." },
  "r.waiver_too_long": {
    en: "A waiver lasts {days} days at most.",
    ar: "مدة الإعفاء {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} على الأكثر."
  },
  "r.waiver_too_long.fix": { en: "Set an earlier end.", ar: "حدّد نهاية أقرب." },
  "r.waiver_reason": {
    en: "Reason (at least {least} characters), risk and compensation must be written.",
    ar: "يجب كتابة السبب (ما لا يقل عن {least} من الأحرف) والمخاطرة والتعويض."
  },
  "r.waiver_reason.fix": { en: "Complete the three texts.", ar: "أكمل النصوص الثلاثة." },
  "r.waiver_unapproved": { en: "The waiver is not approved.", ar: "الإعفاء غير معتمد." },
  "r.waiver_unapproved.fix": { en: "Ask for the approval.", ar: "اطلب الموافقة." },
  "r.waiver_own": { en: "Requester and owner cannot grant the waiver.", ar: "لا يمنح الإعفاءَ طالبُه ولا المسؤول." },
  "r.waiver_own.fix": { en: "Ask another person.", ar: "اطلبه من شخص آخر." },
  "r.waiver_renewed": { en: "The waiver was renewed already.", ar: "جُدّد الإعفاء من قبل." },
  "r.waiver_renewed.fix": {
    en: "Ask one level higher for a fresh decision.",
    ar: "اطلب قرارًا جديدًا من المستوى الأعلى."
  },
  "r.consent_missing": {
    en: "No consent for {channel, word, channel} and this purpose.",
    ar: "لا موافقة على {channel, word, channel} لهذا الغرض."
  },
  "r.consent_missing.fix": { en: "Ask the person and record it.", ar: "اطلبها من الشخص وسجّلها." },
  "r.consent_withdrawn": {
    en: "The consent for {channel, word, channel} was withdrawn.",
    ar: "سُحبت الموافقة على {channel, word, channel}."
  },
  "r.consent_withdrawn.fix": { en: "Send nothing.", ar: "لا ترسل شيئًا." },
  "r.consent_expired": {
    en: "The consent for {channel, word, channel} has ended.",
    ar: "انتهت الموافقة على {channel, word, channel}."
  },
  "r.consent_expired.fix": { en: "Ask again and record it.", ar: "اطلبها من جديد وسجّلها." },
  "r.consent_unproven": { en: "The recorded consent has no evidence.", ar: "الموافقة المسجّلة بلا دليل." },
  "r.consent_unproven.fix": { en: "Attach the evidence.", ar: "أرفق الدليل." },
  "channel.email": { en: "e-mail", ar: "البريد الإلكتروني" },
  "channel.whatsapp": { en: "WhatsApp", ar: "واتساب" },
  "channel.sms": { en: "SMS", ar: "الرسائل القصيرة" },
  "channel.voice": { en: "calls", ar: "المكالمات" },
  "channel.linkedin": { en: "LinkedIn", ar: "لينكدإن" },
  "channel.data_sharing": { en: "data sharing", ar: "مشاركة البيانات" },
  "r.policy_check_twice": { en: "The check {check} exists twice.", ar: "الفحص {check} مكرر." },
  "r.policy_check_twice.fix": { en: "Keep one of them.", ar: "أبقِ واحدًا منهما." },
  "r.policy_check_list": {
    en: "The check {check} refers to the list {list}, which does not exist.",
    ar: "الفحص {check} يشير إلى القائمة {list} وهي غير موجودة."
  },
  "r.policy_check_list.fix": { en: "Add the list.", ar: "أضف القائمة." },
  "r.policy_check_unconfirmed": {
    en: "The check {check} is on, and nobody has confirmed its source.",
    ar: "الفحص {check} مفعّل ولم يؤكد أحد مصدره."
  },
  "r.policy_check_unconfirmed.fix": {
    en: "Add who confirmed it and when, or switch it off.",
    ar: "أضف من أكّده ومتى، أو عطّله."
  }
};

// core/text/catalogue/conditions.ts
var CONDITION_WORDS = {
  "r.term_end_unknown": { en: "The end of the term is not recorded.", ar: "نهاية المدة غير مسجّلة." },
  "r.term_end_unknown.fix": { en: "Record the end date of the terms.", ar: "سجّل تاريخ انتهاء الشروط." },
  "r.defer_too_late": {
    en: "The term ends on {end, day}; deferring was possible until {until, day}.",
    ar: "تنتهي المدة في {end, day}؛ وكان التأجيل ممكنًا حتى {until, day}."
  },
  "r.defer_too_late.fix": { en: "Decide the renewal now.", ar: "قرّر التجديد الآن." },
  "r.new_term_missing": { en: "The dates of the new term are missing.", ar: "تواريخ المدة الجديدة ناقصة." },
  "r.new_term_missing.fix": { en: "Record its start and its end.", ar: "سجّل بدايتها ونهايتها." },
  "r.new_term_dates": {
    en: "The new term ends on {end, day}, not after its start {start, day}.",
    ar: "تنتهي المدة الجديدة في {end, day}، وليس بعد بدايتها {start, day}."
  },
  "r.new_term_dates.fix": { en: "Correct the dates.", ar: "صحّح التواريخ." },
  "r.new_term_overlaps": {
    en: "The new term starts on {start, day}, but the old one runs to {end, day}.",
    ar: "تبدأ المدة الجديدة في {start, day}، بينما تستمر القديمة حتى {end, day}."
  },
  "r.new_term_overlaps.fix": { en: "Start after the old term.", ar: "ابدأ بعد المدة القديمة." },
  "r.reopen_too_early": {
    en: "It can be taken up again from {on, day} on.",
    ar: "يمكن إعادة فتحها ابتداءً من {on, day}."
  },
  "r.reopen_too_early.fix": { en: "Wait, or record a new signal.", ar: "انتظر، أو سجّل مؤشرًا جديدًا." },
  "r.suspension_until_missing": { en: "The suspension has no end date.", ar: "التعليق بلا تاريخ انتهاء." },
  "r.suspension_until_missing.fix": { en: "Set the end date.", ar: "حدّد تاريخ الانتهاء." },
  "r.suspension_until_past": {
    en: "The end of the suspension, {until, day}, is not in the future.",
    ar: "نهاية التعليق {until, day} ليست في المستقبل."
  },
  "r.suspension_until_past.fix": { en: "Set a later date.", ar: "حدّد تاريخًا لاحقًا." },
  "r.notice_served": { en: "Notice was served on {on, day}.", ar: "وُجّه الإشعار في {on, day}." },
  "r.notice_served.fix": { en: "After notice, start again in SCOUT.", ar: "بعد الإشعار، ابدأ من جديد في الاستكشاف." },
  "r.already_signed": { en: "The agreement was signed on {on, day}.", ar: "وُقّعت الاتفاقية في {on, day}." },
  "r.already_signed.fix": { en: "Change the agreement, or exit.", ar: "عدّل الاتفاقية، أو أنهِ الشراكة." },
  "r.already_active": { en: "The partner is active since {on, day}.", ar: "الشريك نشط منذ {on, day}." },
  "r.already_active.fix": { en: "Renegotiate at the renewal.", ar: "أعد التفاوض عند التجديد." },
  "r.month_open": { en: "The month {month} is not closed.", ar: "الشهر {month} لم يُغلق." },
  "r.month_open.fix": { en: "Wait until the month is over.", ar: "انتظر حتى ينتهي الشهر." },
  "r.month_data": { en: "Data is missing: {sources, list}.", ar: "بيانات ناقصة: {sources, list}." },
  "r.month_data.fix": { en: "Complete the sources.", ar: "أكمل المصادر." },
  "r.plan_not_asked": {
    en: "The result {band, word, band} needs no development plan.",
    ar: "النتيجة {band, word, band} لا تحتاج إلى خطة تطوير."
  },
  "r.plan_not_asked.fix": { en: "Go on with the candidate.", ar: "تابع مع المرشّح." },
  "r.plan_incomplete": {
    en: "{open} of {of} items have no owner or date.",
    ar: "{open} من {of} من البنود بلا مسؤول أو تاريخ."
  },
  "r.plan_incomplete.fix": { en: "Give each item an owner and a date.", ar: "حدّد لكل بند مسؤولًا وتاريخًا." },
  "r.policy_timer_steps": {
    en: "The steps of the timer {timer} do not rise, or lack an effect.",
    ar: "خطوات المؤقّت {timer} لا تتصاعد، أو ينقصها أثر."
  },
  "r.policy_timer_steps.fix": {
    en: "Give each step a later share and an effect.",
    ar: "حدّد لكل خطوة نسبة أعلى وأثرًا."
  },
  "r.policy_exit_trigger": { en: "The exit cause {trigger} is missing.", ar: "سبب الإنهاء {trigger} ناقص." },
  "r.policy_exit_trigger.fix": { en: "Keep all six causes.", ar: "أبقِ الأسباب الستة كلها." },
  "r.policy_exit_step": {
    en: "The exit step {step} exists twice or refers to none.",
    ar: "خطوة الإنهاء {step} مكررة أو تشير إلى خطوة غير موجودة."
  },
  "r.policy_exit_step.fix": { en: "Correct the step.", ar: "صحّح الخطوة." },
  "r.policy_exit_check": { en: "No exit step proves {check}.", ar: "لا توجد خطوة إنهاء تثبت {check}." },
  "r.policy_exit_check.fix": { en: "Keep a step with this check.", ar: "أبقِ خطوة بهذا الفحص." },
  "r.policy_exit_access": {
    en: "Access is revoked later than {hours} hours after the effective date.",
    ar: "سحب الدخول أبعد من {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}} بعد تاريخ السريان."
  },
  "r.policy_exit_access.fix": { en: "Set 48 hours or less.", ar: "حدّد 48 ساعة أو أقل." },
  "timer.effect.warn_owner": { en: "warn the owner", ar: "تنبيه المسؤول" },
  "timer.effect.list_stale": { en: "list as stale", ar: "إدراج ضمن الخامل" },
  "timer.effect.propose_discard": { en: "propose to discard", ar: "اقتراح الاستبعاد" },
  "timer.effect.warn": { en: "warn", ar: "إنذار" },
  "timer.effect.breach": { en: "breach", ar: "تجاوز المهلة" },
  "timer.effect.escalate": { en: "escalate", ar: "تصعيد" },
  "timer.effect.remind": { en: "remind", ar: "تذكير" },
  "timer.effect.follow_up": { en: "follow up", ar: "متابعة" },
  "timer.effect.final": { en: "last follow-up", ar: "آخر متابعة" },
  "timer.effect.report": { en: "report only", ar: "للتقرير فقط" },
  "timer.effect.task": { en: "open a task", ar: "فتح مهمة" },
  "timer.effect.review": { en: "review", ar: "مراجعة" },
  "timer.effect.decide": { en: "decide", ar: "قرار" }
};

// core/text/catalogue/exit.ts
var EXIT_WORDS = {
  "exit.trigger.performance": { en: "Performance", ar: "الأداء" },
  "exit.trigger.strategic": { en: "Strategic", ar: "سبب استراتيجي" },
  "exit.trigger.compliance": { en: "Compliance", ar: "الامتثال" },
  "exit.trigger.mutual": { en: "Mutual", ar: "باتفاق الطرفين" },
  "exit.trigger.business_event": { en: "Business event", ar: "حدث في الأعمال" },
  "exit.trigger.customer_harm": { en: "Customer harm", ar: "ضرر للعملاء" },
  "exit.step.E01": { en: "Exit team named", ar: "تسمية فريق الإنهاء" },
  "exit.step.E02": { en: "Contract reviewed", ar: "مراجعة العقد" },
  "exit.step.E03": { en: "Financial position", ar: "الوضع المالي" },
  "exit.step.E04": { en: "Customers and pipeline with a person each", ar: "العملاء والفرص مع مسؤول لكل منهم" },
  "exit.step.E05": { en: "Partner told, letter sent", ar: "إبلاغ الشريك وإرسال الخطاب" },
  "exit.step.E06": { en: "Access revoked", ar: "سحب صلاحيات الدخول" },
  "exit.step.E07": { en: "Access audit", ar: "تدقيق الصلاحيات" },
  "exit.step.E08": { en: "Open registrations decided", ar: "البت في التسجيلات المفتوحة" },
  "exit.step.E09": { en: "Brand wind-down", ar: "إيقاف استخدام العلامة" },
  "exit.step.E10": { en: "Customers informed and moved", ar: "إبلاغ العملاء ونقلهم" },
  "exit.step.E11": { en: "Final payout", ar: "الدفعة النهائية" },
  "exit.step.E12": { en: "Data returned or destroyed", ar: "إعادة البيانات أو إتلافها" },
  "exit.step.E13": { en: "Internal message", ar: "الرسالة الداخلية" },
  "exit.step.E14": { en: "Verification", ar: "التحقق" },
  "exit.step.E15": { en: "Post-exit review", ar: "مراجعة ما بعد الإنهاء" },
  "exit.owner.exit_lead": { en: "exit lead", ar: "مسؤول الإنهاء" },
  "exit.owner.legal": { en: "Legal", ar: "الشؤون القانونية" },
  "exit.owner.finance": { en: "Finance", ar: "المالية" },
  "exit.owner.sales": { en: "sales", ar: "المبيعات" },
  "exit.owner.channel": { en: "Channel Manager", ar: "مدير القنوات" },
  "exit.owner.it_security": { en: "IT and security", ar: "تقنية المعلومات والأمن" },
  "exit.owner.marketing": { en: "marketing", ar: "التسويق" },
  "exit.status.open": { en: "open", ar: "مفتوحة" },
  "exit.status.late": { en: "late", ar: "متأخرة" },
  "exit.status.done": { en: "done", ar: "منجزة" },
  "exit.status.done_late": { en: "done late", ar: "أُنجزت متأخرة" },
  "exit.status.not_applicable": { en: "not applicable", ar: "لا تنطبق" },
  "r.exit_step_unknown": { en: "There is no exit step {step}.", ar: "لا توجد خطوة إنهاء {step}." },
  "r.exit_step_unknown.fix": { en: "Choose a step of the list.", ar: "اختر خطوة من القائمة." },
  "r.exit_step_closed": { en: "Step {step} is closed already.", ar: "الخطوة {step} مغلقة من قبل." },
  "r.exit_step_closed.fix": { en: "Nothing is left to do.", ar: "لم يبقَ شيء." },
  "r.exit_step_open": {
    en: "Still open: {step} {step, word, exit.step}.",
    ar: "ما زالت مفتوحة: {step} {step, word, exit.step}."
  },
  "r.exit_step_open.fix": {
    en: "Close it with evidence, or give a reason why it does not apply.",
    ar: "أغلقها مع الدليل، أو اذكر سبب عدم انطباقها."
  },
  "r.exit_step_evidence": { en: "Step {step} has no evidence.", ar: "الخطوة {step} بلا دليل." },
  "r.exit_step_evidence.fix": { en: "Attach the evidence.", ar: "أرفق الدليل." },
  "r.exit_step_reason": { en: "Why step {step} does not apply is missing.", ar: "سبب عدم انطباق الخطوة {step} ناقص." },
  "r.exit_step_reason.fix": { en: "Write at least ten characters.", ar: "اكتب عشرة أحرف على الأقل." },
  "r.exit_step_after": {
    en: "Step {step} waits for {steps, list}.",
    ar: "الخطوة {step} تنتظر {steps, list}."
  },
  "r.exit_step_after.fix": { en: "Close these steps first.", ar: "أغلق هذه الخطوات أولًا." },
  "r.exit_step_early": {
    en: "Step {step} can be closed from {on, day} on.",
    ar: "يمكن إغلاق الخطوة {step} ابتداءً من {on, day}."
  },
  "r.exit_step_early.fix": { en: "Wait until that day.", ar: "انتظر حتى ذلك اليوم." },
  "r.exit_access_revoked": { en: "Access is still open: {open, list}.", ar: "ما زال الدخول مفتوحًا: {open, list}." },
  "r.exit_access_revoked.fix": {
    en: "Revoke it in every system and record when.",
    ar: "اسحبه من كل نظام وسجّل الوقت."
  },
  "r.exit_no_live_credential": { en: "The audit found live credentials.", ar: "وجد التدقيق صلاحيات سارية." },
  "r.exit_no_live_credential.fix": {
    en: "Revoke them and record the audit again.",
    ar: "اسحبها وسجّل التدقيق من جديد."
  },
  "r.exit_registrations_settled": { en: "Registrations are open: {open, list}.", ar: "تسجيلات مفتوحة: {open, list}." },
  "r.exit_registrations_settled.fix": {
    en: "Decide each: honour, transfer or void.",
    ar: "قرّر لكل منها: الالتزام أو النقل أو الإلغاء."
  },
  "r.exit_customers_moved": { en: "Customers are not moved: {open, list}.", ar: "عملاء لم يُنقلوا: {open, list}." },
  "r.exit_customers_moved.fix": { en: "Move them and record it.", ar: "انقلهم وسجّل ذلك." },
  "r.exit_payout_signed": { en: "The final statement is not signed.", ar: "البيان النهائي غير موقّع." },
  "r.exit_payout_signed.fix": { en: "Record the signed statement.", ar: "سجّل البيان الموقّع." },
  "r.exit_data_settled": {
    en: "Return or destruction of the data is not certified in both directions.",
    ar: "لم تُوثَّق إعادة البيانات أو إتلافها من الجهتين."
  },
  "r.exit_data_settled.fix": { en: "Record both, with the certificate.", ar: "سجّل الجهتين مع الشهادة." },
  "r.exit_trigger_missing": { en: "The cause of the exit is not chosen.", ar: "لم يُحدَّد سبب الإنهاء." },
  "r.exit_trigger_missing.fix": { en: "Choose a category.", ar: "اختر فئة." },
  "r.exit_lead_missing": { en: "No exit lead is named.", ar: "لم يُسمَّ مسؤول الإنهاء." },
  "r.exit_lead_missing.fix": { en: "Name the exit lead.", ar: "سمِّ مسؤول الإنهاء." },
  "r.exit_customers_missing": { en: "The list of customers is missing.", ar: "قائمة العملاء ناقصة." },
  "r.exit_customers_missing.fix": { en: "Record the list, also when it is empty.", ar: "سجّل القائمة، ولو كانت فارغة." },
  "r.exit_customers_unowned": {
    en: "Nobody takes over {customers, list}.",
    ar: "لا أحد يتولّى {customers, list}."
  },
  "r.exit_customers_unowned.fix": { en: "Name a person for each customer.", ar: "سمِّ شخصًا لكل عميل." },
  "r.exit_notice_missing": { en: "The notice date is missing.", ar: "تاريخ الإشعار ناقص." },
  "r.exit_notice_missing.fix": { en: "Set the notice date.", ar: "حدّد تاريخ الإشعار." },
  "r.exit_legal_missing": { en: "The legal review is not noted.", ar: "المراجعة القانونية غير مسجّلة." },
  "r.exit_legal_missing.fix": { en: "Ask Legal and note the result.", ar: "اطلب رأي الشؤون القانونية وسجّله." }
};

// core/text/catalogue/inputs.ts
var INPUT_WORDS = {
  "explain.rule": { en: "Rule {rule}, policy version {version}.", ar: "القاعدة {rule}، إصدار السياسة {version}." },
  "in.advances": { en: "Advances: {v, money, detail}", ar: "الدفعات المقدمة: {v, money, detail}" },
  "in.amount_paid": { en: "Granted or paid: {v, money, detail}", ar: "الممنوح أو المدفوع: {v, money, detail}" },
  "in.base_rate": { en: "Base rate: {v, share}", ar: "النسبة الأساسية: {v, share}" },
  "in.certified": { en: "Certified people: {v}", ar: "الأشخاص المعتمدون: {v}" },
  "in.clawbacks": { en: "Taken back: {v, money, detail}", ar: "المستردّ: {v, money, detail}" },
  "in.coverage": { en: "Coverage: {v}", ar: "التغطية: {v}" },
  "in.deadline": { en: "Deadline: {v, day}", ar: "الموعد النهائي: {v, day}" },
  "in.direct_cost": { en: "Direct partner cost: {v, money, detail}", ar: "تكلفة الشريك المباشرة: {v, money, detail}" },
  "in.diversity": { en: "Diversity: {v}", ar: "التنوّع: {v}" },
  "in.due_on": { en: "Due on: {v, day}", ar: "يستحق في: {v, day}" },
  "in.earned": { en: "Earned: {v, money, detail}", ar: "المستحق: {v, money, detail}" },
  "in.effective_on": { en: "Effective on: {v, day}", ar: "يسري في: {v, day}" },
  "in.eligible": { en: "Eligible net revenue: {v, money, detail}", ar: "صافي الإيراد المؤهّل: {v, money, detail}" },
  "in.gross": { en: "Won at close: {v, money, detail}", ar: "المكسوب عند الإغلاق: {v, money, detail}" },
  "in.known_weight": { en: "Known weight: {v, share}", ar: "الوزن المعروف: {v, share}" },
  "in.limit": { en: "Limit: {v}", ar: "الحد: {v}" },
  "in.mdf": { en: "MDF budget: {v, money, detail}", ar: "ميزانية التسويق المشترك: {v, money, detail}" },
  "in.n": { en: "Number behind it: {v}", ar: "العدد: {v}" },
  "in.needed": { en: "Days needed: {v}", ar: "الأيام المطلوبة: {v}" },
  "in.net": { en: "Net revenue: {v, money, detail}", ar: "صافي الإيراد: {v, money, detail}" },
  "in.of": { en: "Out of: {v}", ar: "من أصل: {v}" },
  "in.performed_on": { en: "Checked on: {v, day}", ar: "تاريخ الفحص: {v, day}" },
  "in.period": { en: "Period: {v}", ar: "الفترة: {v}" },
  "in.quarters_met": { en: "Quarter ends met in a row: {v}", ar: "نهايات أرباع محققة متتالية: {v}" },
  "in.rate": { en: "Rate: {v, share}", ar: "النسبة: {v, share}" },
  "in.reductions": {
    en: "Discounts, refunds, cancellations, tax: {v, money, detail}",
    ar: "خصومات ومبالغ معادة وإلغاءات وضريبة: {v, money, detail}"
  },
  "in.references": { en: "References: {v}", ar: "المراجع: {v}" },
  "in.resilience": { en: "Resilience: {v}", ar: "المرونة: {v}" },
  "in.revenue": { en: "Revenue: {v, money, detail}", ar: "الإيراد: {v, money, detail}" },
  "in.score": { en: "Score: {v}", ar: "الدرجة: {v}" },
  "in.signed_on": { en: "Signed on: {v, day}", ar: "تاريخ التوقيع: {v, day}" },
  "in.spread": { en: "Spread: {v}", ar: "التوزّع: {v}" },
  "in.status": { en: "Status: {v}", ar: "الحالة: {v}" },
  "in.target": { en: "Target: {v, money, detail}", ar: "المستهدف: {v, money, detail}" },
  "in.term_end": { en: "End of the term: {v, day}", ar: "نهاية المدة: {v, day}" },
  "in.tier": { en: "Tier: {v, word, tier}", ar: "الفئة: {v, word, tier}" },
  "in.until": { en: "Holds until: {v, day}", ar: "ساري حتى: {v, day}" },
  "in.value": { en: "Counted: {v}", ar: "المعدود: {v}" }
};

// core/text/catalogue/money-records.ts
var MONEY_WORDS = {
  "r.amount_negative": { en: "An amount is below zero.", ar: "أحد المبالغ أقل من الصفر." },
  "r.amount_negative.fix": { en: "Record a reversal as its own line.", ar: "سجّل العكس في سطر مستقل." },
  "r.referral_type_only": {
    en: "A referral fee is for partnerships of type Referral, not {type, word, type}.",
    ar: "عمولة الإحالة لشراكات من نوع إحالة، وليس {type, word, type}."
  },
  "r.referral_type_only.fix": { en: "Use the commission of the tier.", ar: "استخدم عمولة الفئة." },
  "r.evidence_missing": { en: "No evidence for {partners, list}.", ar: "لا دليل على {partners, list}." },
  "r.evidence_missing.fix": { en: "Attach dated evidence.", ar: "أرفق دليلًا مؤرخًا." },
  "r.evidence_outside": {
    en: "Evidence of {partners, list} is dated outside the deal.",
    ar: "دليل {partners, list} مؤرخ خارج مدة الصفقة."
  },
  "r.evidence_outside.fix": {
    en: "Use evidence from opening to close.",
    ar: "استخدم دليلًا بين فتح الصفقة وإغلاقها."
  },
  "r.sourced_too_late": {
    en: "The claim of {partners, list} is later than the deal and the first contact.",
    ar: "مطالبة {partners, list} بعد فتح الصفقة وبعد أول تواصل."
  },
  "r.sourced_too_late.fix": { en: "Choose Influenced.", ar: "اختر «بتأثير الشريك»." },
  "r.claim_expired": {
    en: "The claim of {partners, list} ended before the deal was opened.",
    ar: "انتهت مطالبة {partners, list} قبل فتح الصفقة."
  },
  "r.claim_expired.fix": { en: "Choose Influenced, or register anew.", ar: "اختر «بتأثير الشريك» أو سجّل من جديد." },
  "r.attribution_not_yours": {
    en: "Only the owner or Finance may change this attribution.",
    ar: "لا يغيّر هذا الإسناد إلا المسؤول أو المالية."
  },
  "r.attribution_not_yours.fix": {
    en: "Ask the Channel Manager of the partner.",
    ar: "اطلب من مدير القنوات لهذا الشريك."
  },
  "r.attribution_locked": {
    en: "The attribution is locked since {since, day}.",
    ar: "الإسناد مقفل منذ {since, day}."
  },
  "r.attribution_locked.fix": { en: "Ask Finance for an approved change.", ar: "اطلب من المالية تغييرًا معتمدًا." },
  "r.policy_share_sum": {
    en: "The shares of {model} add up to {total, share}.",
    ar: "مجموع حصص {model} هو {total, share}."
  },
  "r.policy_share_sum.fix": { en: "Shares must total 100 %.", ar: "يجب أن يساوي مجموع الحصص 100 بالمئة." },
  "r.policy_rebate_bands": { en: "The rebate bands do not rise.", ar: "شرائح الخصم الدوري لا تتصاعد." },
  "r.policy_rebate_bands.fix": { en: "Order them by amount.", ar: "رتّبها حسب المبلغ." },
  "r.policy_economics_tier": {
    en: "The tier {tier} in the payment rules does not exist.",
    ar: "الفئة {tier} في قواعد الدفع غير موجودة."
  },
  "r.policy_economics_tier.fix": { en: "Choose a tier of the programme.", ar: "اختر فئة من البرنامج." },
  "r.extension_not_protected": { en: "There is no protection to extend.", ar: "لا توجد حماية لتمديدها." },
  "r.extension_not_protected.fix": { en: "Register the partner again.", ar: "سجّل الشريك من جديد." },
  "r.extension_too_late": { en: "The protection ended on {until, day}.", ar: "انتهت الحماية في {until, day}." },
  "r.extension_too_late.fix": { en: "Register the partner again.", ar: "سجّل الشريك من جديد." },
  "r.extension_used_up": {
    en: "A protection is extended at most {allowed, number} times.",
    ar: "تُمدَّد الحماية {allowed, number} من المرات على الأكثر."
  },
  "r.extension_used_up.fix": { en: "Register the partner again when it ends.", ar: "سجّل الشريك من جديد عند انتهائها." },
  "r.extension_waiting": { en: "An extension waits for a decision.", ar: "يوجد تمديد بانتظار القرار." },
  "r.extension_waiting.fix": { en: "Wait for the decision.", ar: "انتظر القرار." },
  "r.dispute_closed": { en: "This conflict was resolved already.", ar: "سبق حل هذا التعارض." },
  "r.dispute_closed.fix": { en: "Load the record again.", ar: "أعد تحميل السجل." },
  "r.dispute_none": {
    en: "There is no open conflict on this registration.",
    ar: "لا يوجد تعارض مفتوح على هذا التسجيل."
  },
  "r.dispute_none.fix": { en: "Decide the request itself.", ar: "اتخذ القرار في الطلب نفسه." },
  "r.dispute_step_missing": {
    en: "The conflict was not identified and investigated yet.",
    ar: "لم يُحدَّد التعارض ولم يُحقَّق فيه بعد."
  },
  "r.dispute_step_missing.fix": { en: "Record both steps first.", ar: "سجّل الخطوتين أولًا." },
  "r.dispute_claim_unknown": {
    en: "This registration is not part of the conflict.",
    ar: "هذا التسجيل ليس جزءًا من التعارض."
  },
  "r.dispute_claim_unknown.fix": { en: "Choose one of its claims, or direct.", ar: "اختر إحدى المطالبات أو «مباشر»." },
  "r.dispute_split": {
    en: "A split gives another claim of the conflict a part of the credit, and not all of it.",
    ar: "التقسيم يمنح مطالبة أخرى من التعارض جزءًا من الإسناد لا كله."
  },
  "r.dispute_split.fix": { en: "Correct the share or the claim.", ar: "صحّح الحصة أو المطالبة." },
  "r.dispute_reason": {
    en: "The reason has fewer than {least, number} characters.",
    ar: "السبب أقصر من {least, number} أحرف."
  },
  "r.dispute_reason.fix": { en: "Write what decided it.", ar: "اكتب ما حسم الأمر." },
  "payout.draft": { en: "registered", ar: "مسجّلة" },
  "payout.pending": { en: "won, waiting for the customer", ar: "مكسوبة بانتظار دفع العميل" },
  "payout.approved": { en: "earned", ar: "مستحقة" },
  "payout.held": { en: "in dispute", ar: "قيد الاعتراض" },
  "payout.paid": { en: "paid", ar: "مدفوعة" },
  "payout.clawed_back": { en: "taken back", ar: "مستردّة" },
  "mdf.requested": { en: "requested", ar: "مطلوب" },
  "mdf.approved": { en: "approved", ar: "معتمد" },
  "mdf.committed": { en: "committed", ar: "ملتزم به" },
  "mdf.executed": { en: "carried out", ar: "منفّذ" },
  "mdf.claimed": { en: "claimed with proof", ar: "مطالب به مع الإثبات" },
  "mdf.reimbursed": { en: "reimbursed", ar: "مسدّد" },
  "mdf.refused": { en: "refused", ar: "مرفوض" },
  "mdf.refunded": { en: "returned to the budget", ar: "معاد إلى الميزانية" }
};

// core/text/catalogue/refusals-programme.ts
var PROGRAMME_REFUSALS = {
  "r.programme_id_twice": { en: "{id} is there twice.", ar: "{id} مكرر." },
  "r.programme_id_twice.fix": {
    en: "Give each its own name, and each level its own rank.",
    ar: "أعطِ كل واحد اسمًا خاصًا، ولكل مستوى ترتيبًا خاصًا."
  },
  "r.programme_id_reserved": { en: "The name {id} means something else already.", ar: "الاسم {id} مستخدم لمعنى آخر." },
  "r.programme_id_reserved.fix": { en: "Choose another name.", ar: "اختر اسمًا آخر." },
  "r.programme_unknown": { en: "Nothing declares {name}.", ar: "لا شيء يعرّف {name}." },
  "r.programme_unknown.fix": { en: "Declare it, or correct the spelling.", ar: "عرّفه أو صحّح كتابته." },
  "r.programme_currency_unknown": { en: "{currency} is no currency.", ar: "{currency} ليست عملة." },
  "r.programme_currency_unknown.fix": {
    en: "Write an ISO 4217 code such as SAR.",
    ar: "اكتب رمز العملة من ثلاثة أحرف مثل ⁨SAR⁩."
  },
  "r.programme_no_rate": { en: "No exchange rate leads from {from} to {to}.", ar: "لا سعر صرف من {from} إلى {to}." },
  "r.programme_no_rate.fix": {
    en: "Add one under exchange, or a peg of the policy.",
    ar: "أضف سعرًا ضمن ⁨exchange⁩ أو ربطًا في السياسة."
  },
  "r.programme_shape": {
    en: "This {what, word, prshape} is incomplete or says several things at once.",
    ar: "هذا {what, word, prshape} ناقص أو يجمع عدة أمور."
  },
  "r.programme_shape.fix": {
    en: "Keep exactly one of its forms, with all that it needs.",
    ar: "أبقِ صيغة واحدة فقط مع كل ما تحتاجه."
  },
  "r.programme_type": {
    en: "{input} cannot be used or compared in this way.",
    ar: "لا يمكن استخدام {input} أو مقارنته بهذه الطريقة."
  },
  "r.programme_type.fix": {
    en: "Its type is {type}: choose a value or comparison of that type.",
    ar: "نوعه {type}: اختر قيمة أو مقارنة من هذا النوع."
  },
  "r.programme_units": {
    en: "{input} is in {unit}, the other side in {other}.",
    ar: "{input} بوحدة {unit} والطرف الآخر بوحدة {other}."
  },
  "r.programme_units.fix": { en: "Use one unit on both sides.", ar: "استخدم وحدة واحدة في الطرفين." },
  "r.programme_impossible": { en: "No value of {input} can meet this.", ar: "لا قيمة لـ {input} تحقق هذا." },
  "r.programme_impossible.fix": { en: "Correct the bounds.", ar: "صحّح الحدود." },
  "r.programme_level_unreachable": {
    en: "Nobody ends at level {level}: {by} takes its place.",
    ar: "لا أحد يبقى في المستوى {level}: يحل محله {by}."
  },
  "r.programme_level_unreachable.fix": {
    en: "Let the higher level ask more, and no level ask what cannot be.",
    ar: "اجعل المستوى الأعلى يطلب أكثر، ولا تطلب ما لا يمكن."
  },
  "r.programme_row_unreachable": {
    en: "This row is never reached: row {row} before it takes every case.",
    ar: "لا يُصل إلى هذا الصف: الصف {row} قبله يأخذ كل الحالات."
  },
  "r.programme_row_unreachable.fix": {
    en: "Move the row without a condition to the end.",
    ar: "انقل الصف بلا شرط إلى النهاية."
  },
  "r.programme_cycle": { en: "{id} rests on itself.", ar: "{id} يعتمد على نفسه." },
  "r.programme_cycle.fix": { en: "Take out the reference that leads back.", ar: "احذف الإحالة التي تعود إليه." },
  "r.programme_bands": {
    en: "The bands from {from} and from {to} leave a gap or overlap.",
    ar: "الشريحتان من {from} ومن {to} بينهما فجوة أو تداخل."
  },
  "r.programme_bands.fix": {
    en: "Let each band begin where the one before it ends, in ascending order.",
    ar: "اجعل كل شريحة تبدأ حيث تنتهي سابقتها تصاعديًا."
  },
  "r.programme_percent": {
    en: "{percent} per cent is more than the whole.",
    ar: "النسبة {percent} بالمئة أكثر من الكل."
  },
  "r.programme_percent.fix": {
    en: "Write per cent, such as 12.5, of at most 100.",
    ar: "اكتب نسبة مئوية مثل 12.5 لا تتجاوز 100."
  },
  "r.programme_kind_mixed": {
    en: "Payments of the kind {kind} cannot be added: they differ in currency or result.",
    ar: "لا يمكن جمع دفعات النوع {kind}: تختلف العملة أو النتيجة."
  },
  "r.programme_kind_mixed.fix": { en: "Give them kinds of their own.", ar: "أعطِ كلًا منها نوعًا خاصًا." },
  "prshape.condition": { en: "condition", ar: "الشرط" },
  "prshape.comparison": { en: "comparison", ar: "المقارنة" },
  "prshape.n of": { en: "count of conditions", ar: "عدد الشروط" },
  "prshape.band": { en: "band", ar: "النطاق" },
  "prshape.rate": { en: "rate", ar: "المعدل" },
  "prshape.basis": { en: "payment without a basis", ar: "الدفع بلا أساس" },
  "prshape.limit": { en: "limit", ar: "الحد" },
  "prshape.proration": { en: "proration", ar: "التناسب" },
  "prshape.value": { en: "value", ar: "المقدار" }
};

// core/text/catalogue/refusals-release.ts
var RELEASE_REFUSALS = {
  "r.not_revops": { en: "Only a RevOps admin publishes a policy.", ar: "لا ينشر السياسة إلا مسؤول عمليات الإيرادات." },
  "r.not_revops.fix": { en: "Ask a RevOps admin.", ar: "اطلب ذلك من مسؤول عمليات الإيرادات." },
  "r.policy_in_force_already": {
    en: "This very text is in force as version {version}.",
    ar: "هذا النص نفسه سارٍ بوصفه الإصدار {version}."
  },
  "r.policy_in_force_already.fix": { en: "Change the policy first.", ar: "غيّر السياسة أولًا." },
  "r.policy_version_taken": {
    en: "Version {version} is stored with other content.",
    ar: "الإصدار {version} محفوظ بمحتوى آخر."
  },
  "r.policy_version_taken.fix": {
    en: "Give the changed policy a version above {latest}.",
    ar: "أعطِ السياسة المعدّلة إصدارًا أعلى من {latest}."
  },
  "r.policy_version_older": {
    en: "Version {version} is below the newest, {latest}, and was never in force.",
    ar: "الإصدار {version} أقدم من الأحدث {latest} ولم يسرِ قط."
  },
  "r.policy_version_older.fix": {
    en: "Give it a version above {latest}.",
    ar: "أعطه إصدارًا أعلى من {latest}."
  },
  "r.policy_version_unknown": { en: "There is no version {version}.", ar: "لا يوجد إصدار {version}." },
  "r.policy_version_unknown.fix": { en: "Choose a listed version.", ar: "اختر إصدارًا من القائمة." },
  "r.policy_wrong": {
    en: "The policy has mistakes; the first is in line {line}, column {column}: {what}",
    ar: "في السياسة أخطاء؛ أولها في السطر {line}، العمود {column}: {what}"
  },
  "r.policy_wrong.fix": {
    en: "Run `partnership-os policy check FILE` and correct what it lists.",
    ar: "شغّل ⁨`partnership-os policy check FILE`⁩ وصحّح ما يذكره."
  },
  "r.dry_run_missing": {
    en: "You have not tested this text on the workspace’s history.",
    ar: "لم تختبر هذا النص على سجل مساحة العمل."
  },
  "r.dry_run_missing.fix": { en: "Run the dry run with this very file.", ar: "شغّل الاختبار بهذا الملف نفسه." },
  "r.dry_run_outdated": {
    en: "The test compared with version {against}, but version {version} is in force.",
    ar: "قارن الاختبار بالإصدار {against}، لكن الإصدار الساري هو {version}."
  },
  "r.dry_run_outdated.fix": { en: "Test again and ask again.", ar: "أعد الاختبار ثم اطلب من جديد." },
  "r.publication_waiting": {
    en: "Another version already waits for its decision.",
    ar: "يوجد إصدار آخر بانتظار القرار."
  },
  "r.publication_waiting.fix": { en: "Have that one decided first.", ar: "ليُقرَّر ذاك أولًا." },
  "r.publication_closed": {
    en: "This publication is decided already.",
    ar: "سبق أن تقرّر هذا النشر."
  },
  "r.publication_closed.fix": { en: "Ask for a new one.", ar: "اطلب نشرًا جديدًا." },
  "r.effective_in_past": { en: "The time of effect has passed.", ar: "وقت السريان قد مضى." },
  "r.effective_in_past.fix": {
    en: "Choose a later time, or none for now.",
    ar: "اختر وقتًا لاحقًا، أو لا تحدد وقتًا ليسري الآن."
  }
};

// core/text/catalogue/scores.ts
var SCORE_WORDS = {
  "kpi.partner_sourced_share": { en: "Partner-sourced share", ar: "حصة ما يجلبه الشركاء" },
  "kpi.partner_sourced_share.def": {
    en: "Sourced net won revenue of all net won revenue, by close date.",
    ar: "صافي الإيراد المكسوب الذي مصدره الشركاء من كل الصافي المكسوب، حسب تاريخ الإغلاق."
  },
  "kpi.time_to_activate": { en: "Time to activate", ar: "مدة التفعيل" },
  "kpi.time_to_activate.def": {
    en: "Median days from signature to activation.",
    ar: "وسيط الأيام من التوقيع إلى التفعيل."
  },
  "kpi.partner_satisfaction": { en: "Partner satisfaction", ar: "رضا الشركاء" },
  "kpi.partner_satisfaction.def": {
    en: "Mean of the latest survey answer of each live partner, 1 to 5.",
    ar: "متوسط آخر إجابة استبيان لكل شريك نشط، من 1 إلى 5."
  },
  "kpi.co_sell_conversion": { en: "Co-sell conversion", ar: "تحويل البيع المشترك" },
  "kpi.co_sell_conversion.def": {
    en: "Won co-sell deals of those won or lost, by close date.",
    ar: "صفقات البيع المشترك المكسوبة من المكسوبة والمفقودة، حسب تاريخ الإغلاق."
  },
  "kpi.partner_churn": { en: "Partner churn", ar: "فقدان الشركاء" },
  "kpi.partner_churn.def": {
    en: "Partners lost of those active at the start of the period.",
    ar: "الشركاء المفقودون من النشطين في بداية الفترة."
  },
  "kpi.influenced_share": { en: "Influenced share", ar: "حصة ما يؤثر فيه الشركاء" },
  "kpi.influenced_share.def": {
    en: "Influenced net won revenue of all net won revenue, each deal once.",
    ar: "صافي الإيراد المكسوب بتأثير الشركاء من كل الصافي المكسوب، كل صفقة مرة واحدة."
  },
  "kpi.time_to_first_revenue": { en: "Time to first revenue", ar: "مدة أول إيراد" },
  "kpi.time_to_first_revenue.def": {
    en: "Median days from signature to the first won deal.",
    ar: "وسيط الأيام من التوقيع إلى أول صفقة مكسوبة."
  },
  "kpi.registration_coverage": { en: "Registration coverage", ar: "تغطية التسجيل" },
  "kpi.registration_coverage.def": {
    en: "Registered partner deals of all partner deals.",
    ar: "صفقات الشركاء المسجّلة من كل صفقات الشركاء."
  },
  "kpi.certified_partners": { en: "Certified partners", ar: "الشركاء المعتمدون" },
  "kpi.certified_partners.def": {
    en: "Live partners with a valid certificate.",
    ar: "الشركاء النشطون ممن لديهم شهادة سارية."
  },
  "kpi.revenue_per_partner": { en: "Revenue per active partner", ar: "الإيراد لكل شريك نشط" },
  "kpi.revenue_per_partner.def": {
    en: "Net partner revenue by partner with revenue in 12 months.",
    ar: "صافي إيراد الشركاء على عدد الشركاء ذوي الإيراد خلال 12 شهرًا."
  },
  "kpi.pipeline_coverage": { en: "Pipeline coverage", ar: "تغطية الفرص" },
  "kpi.pipeline_coverage.def": {
    en: "Registered open pipeline over the quota.",
    ar: "الفرص المفتوحة المسجّلة على الهدف."
  },
  "kpi.programme_return": { en: "Programme return multiple", ar: "مضاعف عائد البرنامج" },
  "kpi.programme_return.def": {
    en: "Net partner revenue over total partner cost.",
    ar: "صافي إيراد الشركاء على إجمالي تكلفتهم."
  },
  "kpi.retention": { en: "Retention", ar: "الاحتفاظ" },
  "kpi.retention.def": { en: "Renewed partnerships of those due.", ar: "الشراكات المجدّدة من المستحقة للتجديد." },
  "kpi.nps": { en: "NPS", ar: "صافي نقاط الترويج" },
  "kpi.nps.def": {
    en: "Share of answers 9-10 less share of answers 0-6.",
    ar: "نسبة الإجابات من 9 إلى 10 ناقص نسبة الإجابات من 0 إلى 6."
  },
  "metric.not_enough_data": { en: "not enough data (n = {n})", ar: "بيانات غير كافية (العدد = {n})" },
  "metric.not_applicable": { en: "not applicable", ar: "لا ينطبق" },
  "health.revenue": { en: "Revenue", ar: "الإيراد" },
  "health.engagement": { en: "Engagement", ar: "التفاعل" },
  "health.capability": { en: "Capability", ar: "القدرة" },
  "health.growth": { en: "Growth", ar: "النمو" },
  "health.satisfaction": { en: "Satisfaction", ar: "الرضا" },
  "healthband.healthy": { en: "healthy", ar: "سليمة" },
  "healthband.at_risk": { en: "at risk", ar: "معرّضة للخطر" },
  "healthband.critical": { en: "critical", ar: "حرجة" },
  "healthband.not_assessed": { en: "not assessed", ar: "لم تُقيَّم" },
  "ecosystem.coverage": { en: "Coverage", ar: "التغطية" },
  "ecosystem.spread": { en: "Spread", ar: "التوزّع" },
  "ecosystem.resilience": { en: "Resilience", ar: "المرونة" },
  "ecosystem.diversity": { en: "Diversity", ar: "التنوّع" },
  "ecosystem.warn.coverage": { en: "Too few clusters are covered.", ar: "عدد المجموعات المغطاة قليل." },
  "ecosystem.warn.concentration": { en: "One type of partner dominates.", ar: "نوع واحد من الشركاء يغلب." },
  "ecosystem.warn.resilience": { en: "The partners have few links.", ar: "الروابط بين الشركاء قليلة." },
  "ecosystem.warn.diversity": { en: "Too few types of partner.", ar: "أنواع الشركاء قليلة." },
  "ecosystem.warn.gaps": { en: "There are many gaps.", ar: "الفجوات كثيرة." },
  "flag.check_failed": { en: "A compliance check failed.", ar: "لم يُجتز فحص امتثال." },
  "flag.health_critical": { en: "Health is critical.", ar: "الحالة حرجة." },
  "flag.health_at_risk": { en: "Health is at risk.", ar: "الحالة معرّضة للخطر." },
  "flag.margin_negative": { en: "The contribution margin is negative.", ar: "هامش المساهمة سالب." },
  "flag.check_expiring": { en: "A check ends soon.", ar: "ينتهي فحص قريبًا." },
  "flag.data_missing": { en: "Data is missing.", ar: "بيانات ناقصة." },
  "demotion.none": { en: "keeps the tier", ar: "تبقى الفئة" },
  "demotion.notice_due": { en: "notice is due", ar: "الإشعار مستحق" },
  "demotion.notice": { en: "in the notice period", ar: "في مدة الإشعار" },
  "demotion.remediation": { en: "in remediation", ar: "في مدة المعالجة" },
  "demotion.due": { en: "may be lowered", ar: "يجوز خفضها" },
  "demotion.recovered": { en: "recovered", ar: "تعافت" },
  "r.tier_unknown": { en: "The tier {tier} does not exist.", ar: "الفئة {tier} غير موجودة." },
  "r.tier_unknown.fix": { en: "Choose a tier of the policy.", ar: "اختر فئة من السياسة." },
  "r.tier_revenue": {
    en: "The revenue for {tier, word, tier} was met at {actual} of {expected} quarter ends in a row.",
    ar: "تحقق إيراد الفئة «{tier, word, tier}» في {actual} من {expected} من نهايات الأرباع المتتالية."
  },
  "r.tier_revenue.fix": { en: "Wait for the next quarter end.", ar: "انتظر نهاية الربع القادم." },
  "r.tier_certified": {
    en: "Certified people: {actual} of {expected} for {tier, word, tier}.",
    ar: "الأشخاص المعتمدون: {actual} من {expected} للفئة «{tier, word, tier}»."
  },
  "r.tier_certified.fix": { en: "Certify more people.", ar: "اعتمد مزيدًا من الأشخاص." },
  "r.tier_advanced": {
    en: "Advanced certificates: {actual} of {expected} for {tier, word, tier}.",
    ar: "الشهادات المتقدمة: {actual} من {expected} للفئة «{tier, word, tier}»."
  },
  "r.tier_advanced.fix": { en: "Add an advanced certificate.", ar: "أضف شهادة متقدمة." },
  "r.tier_references": {
    en: "References: {actual} of {expected} for {tier, word, tier}.",
    ar: "المراجع: {actual} من {expected} للفئة «{tier, word, tier}»."
  },
  "r.tier_references.fix": { en: "Record more references.", ar: "سجّل مزيدًا من المراجع." },
  "r.tier_activities": {
    en: "Joint marketing activities: {actual} of {expected} for {tier, word, tier}.",
    ar: "أنشطة التسويق المشترك: {actual} من {expected} للفئة «{tier, word, tier}»."
  },
  "r.tier_activities.fix": { en: "Hold another activity.", ar: "نفّذ نشاطًا آخر." },
  "r.tier_review": {
    en: "No review meeting was held for {tier, word, tier}.",
    ar: "لم يُعقد اجتماع مراجعة للفئة «{tier, word, tier}»."
  },
  "r.tier_review.fix": { en: "Hold the review.", ar: "اعقد المراجعة." },
  "r.tier_re_earn": {
    en: "{tier, word, tier} can be earned again from {on, day} on.",
    ar: "يمكن نيل الفئة «{tier, word, tier}» من جديد ابتداءً من {on, day}."
  },
  "r.tier_re_earn.fix": { en: "Wait until that day.", ar: "انتظر حتى ذلك اليوم." },
  "r.tier_not_due": {
    en: "The tier cannot be lowered yet: {stage, word, demotion}.",
    ar: "لا يمكن خفض الفئة بعد: {stage, word, demotion}."
  },
  "r.tier_not_due.fix": { en: "Let notice and remediation pass.", ar: "انتظر انتهاء الإشعار والمعالجة." },
  "r.policy_kpi_twice": { en: "The KPI {kpi} exists twice.", ar: "المؤشر {kpi} مكرر." },
  "r.policy_kpi_twice.fix": { en: "Keep one of them.", ar: "أبقِ واحدًا منهما." },
  "r.policy_tier_order": { en: "The tiers do not rise from 0.", ar: "الفئات لا تتصاعد من الصفر." },
  "r.policy_tier_order.fix": {
    en: "Order them by revenue, the first from 0.",
    ar: "رتّبها حسب الإيراد، والأولى من الصفر."
  }
};

// core/text/catalogue/screen-rest.ts
var SCREEN_REST = {
  "common.seeAll": { en: "See all ({n})", ar: "عرض الكل ({n})" },
  "fit.metric": { en: "Fit", ar: "الملاءمة" },
  "s1.allTitle": {
    en: "Every partner that fits, by known points ÷ known weight",
    ar: "كل الشركاء الملائمين حسب النقاط المعروفة ÷ الوزن المعروف"
  },
  "ev.known_geography": {
    en: "Present in {n} of our {of, plural, one {# target country} other {# target countries}}",
    ar: "موجود في {n} من دولنا المستهدفة، وعددها {of}"
  },
  "ev.known_industry": {
    en: "Works in {n} of our {of, plural, one {# industry} other {# industries}}",
    ar: "يعمل في {n} من قطاعاتنا، وعددها {of}"
  },
  "ev.known_gap": { en: "Offers what we look for: {items, list}", ar: "يقدّم ما نبحث عنه: {items, list}" },
  "ev.known_overlap": { en: "Offers what we offer: {items, list}", ar: "يقدّم ما نقدّمه: {items, list}" },
  "ev.known_neutral": {
    en: "Offers neither what we look for nor what we offer",
    ar: "لا يقدّم ما نبحث عنه ولا ما نقدّمه"
  },
  "st.accessHow": {
    en: "Send this sentence to a {role}. The card opens once the permission is granted.",
    ar: "أرسل هذه الجملة إلى {role}. تُفتح البطاقة بعد منح الصلاحية."
  },
  "st.accessText": {
    en: "I need the permission “{perm}”.",
    ar: "أحتاج إلى الصلاحية «{perm}»."
  },
  "st.accessTextOf": {
    en: "I need the permission “{perm}” in {crm}. My user there: {user}.",
    ar: "أحتاج إلى الصلاحية «{perm}» في {crm}. المستخدم: {user}."
  },
  "s6.approvalOpen": { en: "Needs an approval.", ar: "يتطلب موافقة." },
  "s13.unknownRequester": { en: "a person who is not on record", ar: "شخص غير مسجّل" },
  "s13.infoTitleOpen": { en: "Ask the requester for information", ar: "طلب معلومات من مقدّم الطلب" },
  "s1.returnedOpen": {
    en: "Waiting for information from the requester. The clock is stopped.",
    ar: "بانتظار معلومات من مقدّم الطلب. المهلة متوقفة."
  }
};

// core/text/catalogue/term-sheet.ts
var SHEET_WORDS = {
  "sheet.draft": { en: "Draft", ar: "مسودة" },
  "sheet.submitted": { en: "Submitted", ar: "مقدَّمة" },
  "sheet.approved": { en: "Approved", ar: "معتمدة" },
  "sheet.rejected": { en: "Rejected", ar: "مرفوضة" },
  "sheet.sent": { en: "Sent", ar: "مرسلة" },
  "sheet.countered": { en: "Countered", ar: "قوبلت بعرض" },
  "sheet.agreed": { en: "Agreed", ar: "متفق عليها" },
  "sheet.signed": { en: "Signed", ar: "موقّعة" },
  "sheet.retracted": { en: "Retracted", ar: "مسحوبة" },
  "sheet.superseded": { en: "Superseded", ar: "حلّ محلها إصدار أحدث" },
  "sheet.expired": { en: "Expired", ar: "منتهية" },
  "redline.added": { en: "added", ar: "مضاف" },
  "redline.removed": { en: "removed", ar: "محذوف" },
  "redline.changed": { en: "changed", ar: "معدّل" },
  "redline.better": { en: "better for us", ar: "أفضل لنا" },
  "redline.worse": { en: "worse for us", ar: "أسوأ لنا" },
  "redline.neutral": { en: "wording", ar: "صياغة" },
  "redline.unknown": { en: "to be judged", ar: "يحتاج إلى تقدير" },
  "agreed.both": { en: "agreed by both", ar: "متفق عليه من الطرفين" },
  "agreed.ours": { en: "agreed by us", ar: "وافقنا عليه" },
  "agreed.partner": { en: "agreed by the partner", ar: "وافق عليه الشريك" },
  "agreed.open": { en: "open", ar: "مفتوح" },
  "r.sheet_number_gap": { en: "Version {number} is not the next one.", ar: "الإصدار {number} ليس التالي." },
  "r.sheet_number_gap.fix": { en: "Use version {expected}.", ar: "استخدم الإصدار {expected}." },
  "r.sheet_base_missing": { en: "The version it rests on is not named.", ar: "لم يُحدَّد الإصدار الذي بُني عليه." },
  "r.sheet_base_missing.fix": { en: "Name the base version.", ar: "حدّد إصدار الأساس." },
  "r.sheet_base_unknown": { en: "There is no version {base}.", ar: "لا يوجد إصدار {base}." },
  "r.sheet_base_unknown.fix": { en: "Name a version that exists.", ar: "حدّد إصدارًا موجودًا." },
  "r.sheet_unchanged": { en: "Nothing differs from version {base}.", ar: "لا فرق عن الإصدار {base}." },
  "r.sheet_unchanged.fix": { en: "Use that version.", ar: "استخدم ذلك الإصدار." },
  "r.sheet_time_backwards": { en: "The version is older than the last one.", ar: "الإصدار أقدم من الأخير." },
  "r.sheet_time_backwards.fix": { en: "Reload and try again.", ar: "أعد التحميل وحاول من جديد." },
  "r.sheet_partner_first": { en: "The first version is ours.", ar: "الإصدار الأول من جهتنا." },
  "r.sheet_partner_first.fix": { en: "Draft our terms first.", ar: "اكتب شروطنا أولًا." },
  "r.sheet_field_missing": { en: "The term sheet has no {field}.", ar: "تنقص ورقةَ الشروط {field}." },
  "r.sheet_field_missing.fix": { en: "Fill in the field.", ar: "املأ الحقل." },
  "r.sheet_currency": { en: "The currency {currency} is not known.", ar: "العملة {currency} غير معروفة." },
  "r.sheet_currency.fix": {
    en: "Use a three-letter ISO currency code.",
    ar: "استخدم رمز عملة من ثلاثة أحرف مثل ⁨SAR⁩."
  },
  "r.sheet_currencies_differ": { en: "Not every amount is in {currency}.", ar: "ليست كل المبالغ بعملة {currency}." },
  "r.sheet_currencies_differ.fix": { en: "Use one currency.", ar: "استخدم عملة واحدة." },
  "r.sheet_dates": { en: "The term {start} to {end} is not possible.", ar: "المدة من {start} إلى {end} غير ممكنة." },
  "r.sheet_dates.fix": { en: "Let the end come after the start.", ar: "اجعل النهاية بعد البداية." },
  "r.sheet_shares": { en: "The revenue shares add up to {total, share}.", ar: "مجموع حصص الإيراد {total, share}." },
  "r.sheet_shares.fix": { en: "Shares must total 100 %.", ar: "يجب أن يساوي مجموع الحصص 100 بالمئة." },
  "r.red_line_crossed": { en: "Red line {rule} is crossed.", ar: "تم تجاوز الخط الأحمر {rule}." },
  "r.red_line_crossed.fix": {
    en: "Change {field}, or have it cleared by approval.",
    ar: "عدّل {field}، أو احصل على موافقة بتجاوزه."
  },
  "r.red_line_unanswered": { en: "Red line {rule} is not answered.", ar: "لم يُجب عن الخط الأحمر {rule}." },
  "r.red_line_unanswered.fix": { en: "Answer the question for this version.", ar: "أجب عن السؤال لهذا الإصدار." },
  "r.policy_red_line_twice": { en: "The red line {rule} exists twice.", ar: "الخط الأحمر {rule} مكرر." },
  "r.policy_red_line_twice.fix": { en: "Keep one of them.", ar: "أبقِ واحدًا منهما." },
  "r.policy_red_line_limit": {
    en: "The limit of red line {rule} does not fit its comparison.",
    ar: "حدّ الخط الأحمر {rule} لا يناسب المقارنة."
  },
  "r.policy_red_line_limit.fix": {
    en: "Use a number, or a list for one_of.",
    ar: "استخدم رقمًا، أو قائمة مع ⁨one_of⁩."
  }
};

// core/text/catalogue-records.ts
var RECORD_WORDS = {
  ...ACTIVATION_WORDS,
  ...APPROVAL_REST,
  ...CHECK_WORDS,
  ...COMPLIANCE_WORDS,
  ...CONDITION_WORDS,
  ...EXIT_WORDS,
  ...INPUT_WORDS,
  ...MONEY_WORDS,
  ...PROGRAMME_REFUSALS,
  ...SCORE_WORDS,
  ...SCREEN_REST,
  ...SHEET_WORDS,
  ...RELEASE_REFUSALS
};
export {
  RECORD_WORDS
};
