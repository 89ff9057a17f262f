/* eslint-disable */
// Generated from core/ by tools/generate-salesforce.ts. Do not edit.

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
    ar: "يمكن التراجع عن القرار خلال {seconds} ثانية فقط."
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
    ar: "{open} من {of} بنود بلا مسؤول أو تاريخ."
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
    ar: "سحب الدخول أبعد من {hours} ساعة بعد تاريخ السريان."
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

// core/text/catalogue-records.ts
var RECORD_WORDS = {
  ...APPROVAL_REST,
  ...CONDITION_WORDS,
  ...EXIT_WORDS,
  ...MONEY_WORDS
};
export {
  RECORD_WORDS
};
