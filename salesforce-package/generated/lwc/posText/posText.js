/* eslint-disable */
// Generated from core/ by tools/generate-salesforce.ts. Do not edit.

// core/text/catalogue/approval.ts
var APPROVAL = {
  "s13.titleRegistration": {
    en: "Approve: {partner} registers {deal} as {role, word, dealrole}",
    ar: "للموافقة: {partner} يسجّل {deal} بصفة {role, word, dealrole}"
  },
  "s13.titleCandidate": {
    en: "Approve: {partner} moves to {phase}",
    ar: "للموافقة: انتقال {partner} إلى {phase}"
  },
  "s13.titleOther": { en: "Approve: {kind} of {partner}", ar: "للموافقة: {kind} لـ{partner}" },
  "s13.waitingTitle": { en: "Waiting for a decision: {partner}", ar: "بانتظار قرار: {partner}" },
  "s13.youAs": { en: "You decide as", ar: "تقرّر بصفتك" },
  "s13.roleInside": {
    en: "{role} (inside terms in force) · rule {rule} v{ver} · also needed: {also}",
    ar: "{role} (ضمن الشروط السارية) · القاعدة {rule} الإصدار {ver} · مطلوب أيضًا: {also}"
  },
  "s13.roleOutside": {
    en: "{role} (outside terms in force) · rule {rule} v{ver} · also needed: {also}",
    ar: "{role} (خارج الشروط السارية) · القاعدة {rule} الإصدار {ver} · مطلوب أيضًا: {also}"
  },
  "s13.rolePlain": {
    en: "{role} · rule {rule} v{ver} · also needed: {also}",
    ar: "{role} · القاعدة {rule} الإصدار {ver} · مطلوب أيضًا: {also}"
  },
  "s13.short": { en: "In short:", ar: "باختصار:" },
  "s13.shortLabel": { en: "In short", ar: "باختصار" },
  "s13.shortRegistration": {
    en: "{amount} deal, claimed as {role, word, dealrole}, {terms}, {conflict}.",
    ar: "صفقة بقيمة {amount}، بصفة {role, word, dealrole}، {terms}، {conflict}."
  },
  "s13.shortNoAmount": {
    en: "Deal without amount, claimed as {role, word, dealrole}, {terms}, {conflict}.",
    ar: "صفقة دون مبلغ، بصفة {role, word, dealrole}، {terms}، {conflict}."
  },
  "s13.shortOther": {
    en: "{kind} of {partner}, asked by {name} on {day, day}.",
    ar: "{kind} لـ{partner}، بطلب من {name} في {day, day}."
  },
  "s13.terms.signed": { en: "inside signed terms v{ver}", ar: "ضمن الشروط الموقّعة الإصدار {ver}" },
  "s13.terms.inside": { en: "inside signed terms", ar: "ضمن الشروط الموقّعة" },
  "s13.terms.outside": { en: "outside approved terms", ar: "خارج الشروط المعتمدة" },
  "s13.conflict.none": { en: "no conflict", ar: "لا يوجد تعارض" },
  "s13.conflict.possible": { en: "possible conflict", ar: "تعارض محتمل" },
  "s13.conflict.unchecked": { en: "conflict not checked", ar: "لم يُفحص التعارض" },
  "s13.changed": { en: "What changed since last time", ar: "ما الذي تغيّر منذ آخر مرة" },
  "s13.unchanged": { en: "Nothing changed since the last request.", ar: "لم يتغيّر شيء منذ آخر طلب." },
  "s13.first": { en: "First request for this partner", ar: "أول طلب لهذا الشريك" },
  "s13.for": { en: "For", ar: "أسباب مؤيدة" },
  "s13.forNone": { en: "No evidence was recorded for it.", ar: "لم يُسجَّل أي دليل مؤيد." },
  "s13.against": { en: "Against", ar: "أسباب معارضة" },
  "s13.none": {
    en: "Nothing found against. Checked: {list}",
    ar: "لم نجد ما يعارض. تم فحص: {list}"
  },
  "s13.noneUnchecked": {
    en: "Nothing was checked against it.",
    ar: "لم يُفحص ما قد يعارضه."
  },
  "s13.if": { en: "If you approve", ar: "إذا وافقت" },
  "s13.ifProtected": {
    en: "Credit and protection to {date, day} ({days, plural, one {# day} other {# days}}).",
    ar: "إسناد وحماية حتى {date, day} ({days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}})."
  },
  "s13.if.sourced": { en: "Sourced credit, without protection.", ar: "إسناد المصدر دون حماية." },
  "s13.if.influenced": {
    en: "Influenced credit, without protection.",
    ar: "إسناد التأثير دون حماية."
  },
  "s13.if.fulfilled": { en: "Recorded as reseller, without credit.", ar: "يُسجَّل معيد بيع دون إسناد." },
  "s13.if.candidate": {
    en: "The owner can move the partner to {phase}.",
    ar: "يستطيع المسؤول نقل الشريك إلى {phase}."
  },
  "s13.if.other": { en: "The request may be carried out once.", ar: "يمكن تنفيذ الطلب مرة واحدة." },
  "s13.nothing": {
    en: "If you do nothing: your manager hears at due time. At 150 % of it the next level up can decide too.",
    ar: "إذا لم تقرّر: يُبلَّغ مديرك عند انتهاء المهلة. وعند بلوغ 150 بالمئة منها يمكن أن يقرّر المستوى الأعلى أيضًا."
  },
  "s13.nothingOff": {
    en: "If you do nothing: your manager hears at due time. Nothing is approved by silence.",
    ar: "إذا لم تقرّر: يُبلَّغ مديرك عند انتهاء المهلة. الصمت لا يعني الموافقة."
  },
  "s13.comment": { en: "Comment", ar: "تعليق" },
  "s13.commentHelp": { en: "Needed to reject or for a flagged item.", ar: "مطلوب للرفض أو للبنود المميزة." },
  "s13.flagged": { en: "Flagged: approving needs a comment", ar: "بند مميز: الموافقة تتطلب تعليقًا" },
  "s13.needComment": {
    en: "Write a comment first: this item is flagged.",
    ar: "اكتب تعليقًا أولًا: هذا البند مميز."
  },
  "s13.needReason": { en: "Write the reason first.", ar: "اكتب السبب أولًا." },
  "s13.needQuestion": { en: "Write the question first.", ar: "اكتب السؤال أولًا." },
  "s13.needAnswer": { en: "Write the answer first.", ar: "اكتب الإجابة أولًا." },
  "s13.approve": { en: "Approve", ar: "موافقة" },
  "s13.approveName": { en: "Approve the request of {partner}", ar: "الموافقة على طلب {partner}" },
  "s13.reject": { en: "Reject", ar: "رفض" },
  "s13.rejectOpen": { en: "Reject…", ar: "رفض…" },
  "s13.rejectRegistration": { en: "Reject registration", ar: "رفض التسجيل" },
  "s13.rejectRequest": { en: "Reject request", ar: "رفض الطلب" },
  "s13.rejectTitle": { en: "Reject the request of {partner}", ar: "رفض طلب {partner}" },
  "s13.rejectEffect": {
    en: "The requester reads the reason. A new request is possible.",
    ar: "يقرأ مقدّم الطلب السبب. يمكن تقديم طلب جديد."
  },
  "s13.info": { en: "Ask for information", ar: "طلب معلومات" },
  "s13.infoOpen": { en: "Ask for information…", ar: "طلب معلومات…" },
  "s13.infoTitle": { en: "Ask {name} for information", ar: "طلب معلومات من {name}" },
  "s13.infoEffect": {
    en: "The clock stops until the answer.",
    ar: "تتوقف المهلة حتى تصل الإجابة."
  },
  "s13.question": { en: "Question", ar: "السؤال" },
  "s13.answer": { en: "Answer", ar: "الإجابة" },
  "s13.answerSend": { en: "Send answer", ar: "إرسال الإجابة" },
  "s13.asked": { en: "Information asked: {question}", ar: "طُلبت معلومات: {question}" },
  "s13.due": { en: "Due in {time}", ar: "المهلة المتبقية {time}" },
  "s13.dueLine": { en: "Due in {time} — {deadline}", ar: "المهلة المتبقية {time} — {deadline}" },
  "s13.dueAt": { en: "Due {deadline}", ar: "الموعد {deadline}" },
  "s13.overLine": { en: "Overdue since {deadline}", ar: "تجاوز المهلة منذ {deadline}" },
  "s13.over": {
    en: "Overdue — {role} can decide too",
    ar: "تجاوز المهلة — يمكن أن يقرّر {role} أيضًا"
  },
  "s13.slots": { en: "Decisions needed", ar: "القرارات المطلوبة" },
  "s13.slotBy": { en: "{name}, {at, moment}", ar: "{name}، {at, moment}" },
  "s13.own": {
    en: "You made this request, so another person decides.",
    ar: "أنت مقدّم الطلب، لذا يقرّر شخص آخر."
  },
  "s13.requested": { en: "Asked by {name}, {at, moment}", ar: "بطلب من {name}، {at, moment}" },
  "s13.requesterSays": { en: "Comment of the requester: {text}", ar: "تعليق مقدّم الطلب: {text}" },
  "s13.sending": { en: "Decision sent. It is being recorded.", ar: "أُرسل القرار. يجري تسجيله." },
  "s13.answerSending": { en: "Answer sent. The clock runs again.", ar: "أُرسلت الإجابة. تستأنف المهلة." },
  "time.minutes": {
    en: "{n} min",
    ar: "{n, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}"
  },
  "time.hours": {
    en: "{n} h",
    ar: "{n, plural, zero {أقل من ساعة} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}"
  },
  "time.days": {
    en: "{n} d",
    ar: "{n, plural, zero {أقل من يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}"
  },
  "out.approved": { en: "Approved.", ar: "تمت الموافقة." },
  "out.rejected": { en: "Rejected. The requester is told the reason.", ar: "رُفض الطلب. يُبلَّغ مقدّم الطلب بالسبب." },
  "out.returned": {
    en: "Information asked. The clock is stopped.",
    ar: "طُلبت معلومات. المهلة متوقفة."
  },
  "out.pending": { en: "Recorded. Another decision is still needed.", ar: "سُجّل القرار. ما زال قرار آخر مطلوبًا." },
  "out.answered": { en: "Answer sent. The clock runs again.", ar: "أُرسلت الإجابة. المهلة تُحسب من جديد." },
  "out.moved": { en: "Now in {phase, word, phase}.", ar: "المرحلة الآن: {phase, word, phase}." },
  "out.scorecard.draft": { en: "Score card saved.", ar: "حُفظت بطاقة التقييم." },
  "out.scorecard.incomplete": {
    en: "Score card saved. Answers are missing.",
    ar: "حُفظت بطاقة التقييم. بعض الإجابات ناقصة."
  },
  "out.scorecard.final": { en: "Scoring finished: {band, word, band}.", ar: "اكتمل التقييم: {band, word, band}." },
  "out.accepted": { en: "Done. The record shows the result.", ar: "تم. يظهر الناتج في السجل." },
  "out.failed": {
    en: "The service did not answer. Nothing was changed. Try again. Code {code}",
    ar: "لم تستجب الخدمة. لم يتغيّر شيء. أعد المحاولة. الرمز {code}"
  }
};

// core/text/catalogue/common.ts
var COMMON = {
  "app.name": { en: "Partnership OS", ar: "نظام الشراكات" },
  "common.dataThrough": { en: "Data through {time}", ar: "البيانات حتى {time}" },
  "common.refresh": { en: "Refresh", ar: "تحديث" },
  "common.retry": { en: "Try again", ar: "إعادة المحاولة" },
  "common.cancel": { en: "Cancel", ar: "إلغاء" },
  "common.close": { en: "Close", ar: "إغلاق" },
  "common.save": { en: "Save draft", ar: "حفظ كمسودة" },
  "common.why": { en: "Why this number?", ar: "كيف حُسب هذا الرقم؟" },
  "common.whyName": { en: "Why this number? {metric}", ar: "كيف حُسب هذا الرقم؟ {metric}" },
  "common.rule": { en: "Rule {id} v{ver}", ar: "القاعدة {id} الإصدار {ver}" },
  "common.comment": { en: "Comment", ar: "تعليق" },
  "common.reason": { en: "Reason", ar: "السبب" },
  "common.reasonCode": { en: "Kind of reason", ar: "نوع السبب" },
  "common.reasonHelp": { en: "At least 10 characters.", ar: "عشرة أحرف على الأقل." },
  "common.help": { en: "Help", ar: "مساعدة" },
  "common.inputs": { en: "Inputs", ar: "المدخلات" },
  "common.formula": { en: "How it is worked out", ar: "طريقة الحساب" },
  "common.rules": { en: "Rules", ar: "القواعد" },
  "common.model": { en: "Model {model} v{version}", ar: "النموذج {model} الإصدار {version}" },
  "common.none": { en: "none", ar: "لا يوجد" },
  "common.nobody": { en: "nobody", ar: "لا أحد" },
  "common.unknown": { en: "unknown", ar: "غير معروف" },
  "common.no_evidence": { en: "no evidence", ar: "لا يوجد دليل" },
  "common.total": { en: "Total", ar: "المجموع" },
  "common.status": { en: "Status", ar: "الحالة" },
  "common.owner": { en: "Owner", ar: "المسؤول" },
  "common.amount": { en: "Amount", ar: "المبلغ" },
  "common.partner": { en: "Partner", ar: "الشريك" },
  "common.role": { en: "Role", ar: "الدور" },
  "common.share": { en: "Share", ar: "الحصة" },
  "common.deal": { en: "Deal", ar: "الصفقة" },
  "common.range": { en: "{lo}–{hi}", ar: "من {lo} إلى {hi}" },
  "common.withFix": { en: "{message} {fix}", ar: "{message} {fix}" },
  "common.sending": { en: "Sending…", ar: "جارٍ الإرسال…" },
  "st.loading": { en: "Loading {what}…", ar: "جارٍ تحميل {what}…" },
  "st.nodata": {
    en: "Not enough data: {have} of {need} {unit}",
    ar: "البيانات غير كافية: {have} من {need} {unit}"
  },
  "st.partial": { en: "{what} is missing. {effect}", ar: "ينقص: {what}. {effect}" },
  "st.stale": { en: "These figures are older than usual", ar: "هذه الأرقام أقدم من المعتاد" },
  "st.error": {
    en: "{what} did not load. The rest works. Code {code}",
    ar: "تعذّر تحميل {what}. بقية الصفحة تعمل. الرمز {code}"
  },
  "st.errorTitle": { en: "{what} did not load", ar: "تعذّر تحميل {what}" },
  "st.errorText": {
    en: "The rest of the record works. Code {code}",
    ar: "بقية السجل تعمل. الرمز {code}"
  },
  "st.noaccess": {
    en: "You need the permission “{perm}”. A {role} can grant it.",
    ar: "تحتاج إلى الصلاحية «{perm}». يمنحها {role}."
  },
  "st.noaccessTitle": { en: "No permission", ar: "لا توجد صلاحية" },
  "st.requestAccess": { en: "Request access", ar: "طلب صلاحية" },
  "st.changed": { en: "This changed while you were reading", ar: "تغيّر المحتوى أثناء قراءتك" },
  "st.review": { en: "Review changes", ar: "مراجعة التغييرات" },
  "st.sample": { en: "Sample data", ar: "بيانات تجريبية" },
  "st.sampleLabel": { en: "Source of these figures", ar: "مصدر هذه الأرقام" },
  "st.reading": { en: "Still reading {done} of {total}", ar: "ما زالت القراءة جارية: {done} من {total}" },
  "st.readingEffect.deal": {
    en: "The order of partners may change.",
    ar: "قد يتغيّر ترتيب الشركاء."
  },
  "st.readingEffect.partner": { en: "The figures may change.", ar: "قد تتغيّر الأرقام." },
  "perm.Use_Partnership_OS": { en: "Use Partnership OS", ar: "استخدام نظام الشراكات" },
  "what.deal": { en: "partners", ar: "الشركاء" },
  "what.partner": { en: "partnership", ar: "بيانات الشراكة" },
  "What.deal": { en: "Partners", ar: "قسم الشركاء" },
  "What.partner": { en: "Partnership", ar: "قسم الشراكة" },
  "missing.suggestions": { en: "Part of the suggestions", ar: "جزء من الاقتراحات" },
  "missing.registrations": { en: "Part of the registrations", ar: "جزء من التسجيلات" },
  "missing.approvals": { en: "Part of the approvals", ar: "جزء من الموافقات" },
  "missing.suggestions.effect": {
    en: "Another partner may fit as well.",
    ar: "قد يكون هناك شريك ملائم آخر."
  },
  "missing.registrations.effect": {
    en: "A registration may exist that is not shown.",
    ar: "قد يوجد تسجيل غير ظاهر هنا."
  },
  "missing.approvals.effect": {
    en: "A waiting decision may not be shown.",
    ar: "قد يوجد قرار منتظر غير ظاهر هنا."
  },
  "unit.deals": {
    en: "{n, plural, one {deal} other {deals}}",
    ar: "{n, plural, zero {لا صفقات} one {صفقة واحدة} two {صفقتان} few {صفقات} many {صفقة} other {صفقة}}"
  },
  "unit.quarters": {
    en: "{n, plural, one {quarter} other {quarters}}",
    ar: "{n, plural, zero {لا أرباع سنوية} one {ربع سنوي واحد} two {ربعان سنويان} few {أرباع سنوية} many {ربعًا سنويًا} other {ربع سنوي}}"
  },
  "unit.answers": {
    en: "{n, plural, one {answer} other {answers}}",
    ar: "{n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {إجابات} many {إجابة} other {إجابة}}"
  },
  "derived.mark": { en: "made up for the demo", ar: "قيمة مُعدّة للعرض التجريبي" },
  "derived.fields": {
    en: "Made up for the demo: {fields, words, field}",
    ar: "قيم مُعدّة للعرض التجريبي: {fields, words, field}"
  },
  "derived.label": { en: "Made up for the demo", ar: "قيم مُعدّة للعرض التجريبي" }
};

// core/text/catalogue/deal.ts
var DEAL = {
  "s1.title": { en: "Partners on this deal", ar: "الشركاء في هذه الصفقة" },
  "s1.recommended": { en: "Recommended", ar: "الشريك المقترح" },
  "s1.whyPartner": { en: "Why this partner:", ar: "لماذا هذا الشريك:" },
  "s1.also": { en: "Also possible ({n})", ar: "خيارات أخرى ({n})" },
  "s1.talkTo": { en: "Talk to:", ar: "تواصل مع:" },
  "s1.talkToChannel": { en: "Talk to: our Channel Manager {name}", ar: "تواصل مع: مدير القنوات لدينا {name}" },
  "s1.register": { en: "Register partner", ar: "تسجيل الشريك" },
  "s1.registerName": { en: "Register {partner} on this deal", ar: "تسجيل {partner} في هذه الصفقة" },
  "s1.fit": { en: "Fit {score}/100", ar: "الملاءمة {score}/100" },
  "s1.fitRange": {
    en: "Fit {lo}–{hi} ({n, plural, one {# input missing} other {# inputs missing}})",
    ar: "الملاءمة من {lo} إلى {hi} ({n, plural, zero {لا مدخلات ناقصة} one {ينقص مدخل واحد} two {ينقص مدخلان} few {ينقص # مدخلات} many {ينقص # مدخلًا} other {ينقص # مدخل}})"
  },
  "s1.fitMetric": { en: "Fit of {partner}", ar: "ملاءمة {partner}" },
  "s1.empty": {
    en: "No partner fits this deal under rule set v{ver}",
    ar: "لا يوجد شريك ملائم لهذه الصفقة وفق القواعد الإصدار {ver}"
  },
  "s1.emptyText": {
    en: "{n, plural, one {# partner was checked.} other {# partners were checked.}} A partner needs evidence that it fits.",
    ar: "{n, plural, zero {لم يُفحص أي شريك.} one {فُحص شريك واحد.} two {فُحص شريكان.} few {فُحص # شركاء.} many {فُحص # شريكًا.} other {فُحص # شريك.}} لا يُقترح شريك دون دليل على ملاءمته."
  },
  "s1.seeChecked": { en: "See what was checked", ar: "عرض ما تم فحصه" },
  "s1.checkedTitle": { en: "What was checked", ar: "ما تم فحصه" },
  "s1.checkedRule": {
    en: "A partner is listed when at least 60 % of the weight is known and the fit is 20 or more.",
    ar: "يُدرج الشريك إذا كان 60 بالمئة من الوزن على الأقل معروفًا وكانت الملاءمة 20 أو أكثر."
  },
  "s1.registered": { en: "Registered", ar: "المسجّلون" },
  "s1.registeredNone": { en: "Registered: none", ar: "المسجّلون: لا أحد" },
  "s1.registeredAs": { en: "{partner} · {role}", ar: "{partner} · {role}" },
  "s1.waitingFor": {
    en: "{levels, words, role} · due {at, moment}",
    ar: "{levels, words, role} · الموعد {at, moment}"
  },
  "s1.returnedBy": {
    en: "Waiting for information from {name}. The clock is stopped.",
    ar: "بانتظار معلومات من {name}. المهلة متوقفة."
  },
  "s1.protectedUntil": { en: "Protected until {day, day}", ar: "الحماية حتى {day, day}" },
  "s1.rejectedBecause": { en: "Reason: {reason}", ar: "السبب: {reason}" },
  "s1.credit": { en: "Credit on this deal", ar: "الإسناد في هذه الصفقة" },
  "s1.creditLocked": { en: "Credit is locked: the deal is won.", ar: "الإسناد مقفل: الصفقة مكسوبة." },
  "s1.cannot": { en: "No partner can be registered on this deal", ar: "لا يمكن تسجيل شريك في هذه الصفقة" },
  "s1.cannotPartner": { en: "This partner cannot be registered yet", ar: "لا يمكن تسجيل هذا الشريك بعد" },
  "s1.alreadyOn": { en: "Already registered or waiting on this deal.", ar: "مسجّل أو قيد الانتظار في هذه الصفقة." },
  "s1.expired": {
    en: "These suggestions are out of date. They are being worked out again.",
    ar: "هذه الاقتراحات قديمة ويُعاد حسابها الآن."
  },
  "fit.capability": { en: "Capability", ar: "القدرات" },
  "fit.need": { en: "Need", ar: "الحاجة" },
  "fit.industry": { en: "Industry", ar: "القطاع" },
  "fit.geography": { en: "Geography", ar: "النطاق الجغرافي" },
  "fit.size": { en: "Size", ar: "الحجم" },
  "fit.trust": { en: "Trust", ar: "الثقة" },
  "fit.criterion": { en: "Criterion", ar: "المعيار" },
  "fit.weight": { en: "Weight", ar: "الوزن" },
  "fit.value": { en: "Value", ar: "القيمة" },
  "fit.points": { en: "Points", ar: "النقاط" },
  "fit.evidence": { en: "Evidence", ar: "الدليل" },
  "fit.formula": {
    en: "Points = 100 × weight × value, added over the criteria. The total is rounded once.",
    ar: "النقاط = 100 × الوزن × القيمة، ثم تُجمع للمعايير كلها. يُقرَّب المجموع مرة واحدة."
  },
  "fit.rangeFormula": {
    en: "Unknown criteria count 0 at the low end and full at the high end.",
    ar: "تُحسب المعايير غير المعروفة صفرًا في الحد الأدنى وكاملة في الحد الأعلى."
  },
  "fit.known": { en: "Known weight: {share, share}", ar: "الوزن المعروف: {share, share}" },
  "fit.computed": { en: "Computed from data through {time}", ar: "محسوبة من بيانات حتى {time}" }
};

// core/text/catalogue/evidence.ts
var EVIDENCE = {
  "ev.line": { en: "{text} ({source}, {age})", ar: "{text} ({source}، {age})" },
  "ev.none": { en: "No evidence", ar: "لا يوجد دليل" },
  "ev.unknown": { en: "Unknown: {text}", ar: "غير معروف: {text}" },
  "source.crm": { en: "CRM record", ar: "سجل نظام العملاء" },
  "source.directory": { en: "partner directory", ar: "دليل الشركاء" },
  "source.terms": { en: "signed terms", ar: "الشروط الموقّعة" },
  "source.check": { en: "recorded check", ar: "فحص مسجّل" },
  "source.ledger": { en: "our ledger", ar: "سجل الإسناد لدينا" },
  "source.person": { en: "entered by a person", ar: "أدخله شخص" },
  "source.derived": { en: "made up for the demo", ar: "مُعدّ للعرض التجريبي" },
  "age.today": { en: "today", ar: "اليوم" },
  "age.days": {
    en: "{n, plural, one {# day ago} other {# days ago}}",
    ar: "{n, plural, zero {اليوم} one {قبل يوم واحد} two {قبل يومين} few {قبل # أيام} many {قبل # يومًا} other {قبل # يوم}}"
  },
  "age.on": { en: "{day, day}", ar: "بتاريخ {day, day}" },
  "age.none": { en: "no date recorded", ar: "دون تاريخ مسجّل" },
  "ev.offers_needed": {
    en: "Offers {matched} of {needed} skills that {product} needs: {items, list}",
    ar: "يقدّم {matched} من {needed} من المهارات التي يحتاجها {product}: {items, list}"
  },
  "ev.offers_none": {
    en: "Offers none of the {needed} skills that {product} needs",
    ar: "لا يقدّم أيًا من المهارات ({needed}) التي يحتاجها {product}"
  },
  "ev.offers_partly": {
    en: "Offers something close to what {product} needs: {items, list}",
    ar: "يقدّم ما هو قريب مما يحتاجه {product}: {items, list}"
  },
  "ev.seeks_sector": {
    en: "Looks for customers in {sector, word, sector}",
    ar: "يبحث عن عملاء في قطاع {sector, word, sector}"
  },
  "ev.seeks_product": { en: "Looks for work with {product}", ar: "يبحث عن أعمال مع {product}" },
  "ev.seeks_other": { en: "Looks for other work: {items, list}", ar: "يبحث عن أعمال أخرى: {items, list}" },
  "ev.industry_same": {
    en: "Works in this account’s sector: {sector, word, sector}",
    ar: "يعمل في قطاع هذا الحساب: {sector, word, sector}"
  },
  "ev.industry_adjacent": {
    en: "Works in {sector, word, sector}, next to this account’s {account, word, sector}",
    ar: "يعمل في قطاع {sector, word, sector} القريب من قطاع الحساب {account, word, sector}"
  },
  "ev.industry_other": {
    en: "Works in other sectors than this account’s {account, word, sector}",
    ar: "يعمل في قطاعات غير قطاع الحساب {account, word, sector}"
  },
  "ev.geography_same": { en: "Present in this account’s country: {country}", ar: "موجود في بلد هذا الحساب: {country}" },
  "ev.geography_near": {
    en: "Present in {country}, near this account’s {account}",
    ar: "موجود في {country} القريبة من بلد الحساب {account}"
  },
  "ev.geography_far": { en: "Not present near this account’s {account}", ar: "غير موجود قرب بلد الحساب {account}" },
  "ev.size_ratio": {
    en: "{partner} employees at the partner, {account} at the account",
    ar: "عدد الموظفين لدى الشريك {partner}، ولدى الحساب {account}"
  },
  "ev.checks_passed": {
    en: "{passed} of {recorded} recorded checks passed",
    ar: "اجتاز {passed} من {recorded} من الفحوص المسجلة"
  },
  "ev.capability_unknown": { en: "what the partner offers is not recorded", ar: "ما يقدّمه الشريك غير مسجّل" },
  "ev.product_unknown": { en: "the deal names no product", ar: "لم يُحدَّد منتج في الصفقة" },
  "ev.product_unmapped": {
    en: "the skills that {product} needs are not recorded",
    ar: "المهارات التي يحتاجها {product} غير مسجلة"
  },
  "ev.need_unknown": { en: "what the partner looks for is not recorded", ar: "ما يبحث عنه الشريك غير مسجّل" },
  "ev.industry_unknown": { en: "the sector of the partner is not recorded", ar: "قطاع الشريك غير مسجّل" },
  "ev.account_sector_unknown": { en: "the sector of the account is not recorded", ar: "قطاع الحساب غير مسجّل" },
  "ev.sector_unmapped": {
    en: "the sector “{sector}” is not in the sector map",
    ar: "القطاع «{sector}» غير موجود في خريطة القطاعات"
  },
  "ev.geography_unknown": { en: "the countries of the partner are not recorded", ar: "دول الشريك غير مسجلة" },
  "ev.account_country_unknown": { en: "the country of the account is not recorded", ar: "بلد الحساب غير مسجّل" },
  "ev.size_unknown": { en: "the number of employees is not recorded", ar: "عدد الموظفين غير مسجّل" },
  "ev.trust_unknown": { en: "no check of this partner is recorded", ar: "لا يوجد فحص مسجّل لهذا الشريك" },
  "ev.won_together": {
    en: "Won {won} of {closed} closed deals with us",
    ar: "كسب معنا {won} من {closed} من الصفقات المغلقة"
  },
  "ev.won_together_since": {
    en: "Won {won} of {closed} closed deals with us since {since, day}",
    ar: "كسب معنا {won} من {closed} من الصفقات المغلقة منذ {since, day}"
  },
  "ev.terms_in_force": {
    en: "Signed terms v{version} in force until {until, day}",
    ar: "الشروط الموقّعة الإصدار {version} سارية حتى {until, day}"
  },
  "ev.terms_expired": {
    en: "Terms v{version} ended on {until, day}",
    ar: "انتهت الشروط الإصدار {version} في {until, day}"
  },
  "ev.terms_missing": { en: "No signed terms are recorded", ar: "لا توجد شروط موقّعة مسجلة" },
  "ev.inside_terms": { en: "Inside signed terms v{version}", ar: "ضمن الشروط الموقّعة الإصدار {version}" },
  "ev.outside_terms": { en: "Outside the terms in force", ar: "خارج الشروط السارية" },
  "ev.meeting_before": {
    en: "First meeting on {on, day}, before the deal was opened on {opened, day}",
    ar: "الاجتماع الأول في {on, day} قبل فتح الصفقة في {opened, day}"
  },
  "ev.meeting_after": {
    en: "First meeting on {on, day}, after the deal was opened on {opened, day}",
    ar: "الاجتماع الأول في {on, day} بعد فتح الصفقة في {opened, day}"
  },
  "ev.meeting_missing": { en: "No first meeting is recorded", ar: "لا يوجد اجتماع أول مسجّل" },
  "ev.claim_against_evidence": {
    en: "Sourced is claimed although the evidence is not from before the deal",
    ar: "يُطالَب بدور المصدر مع أن الدليل ليس سابقًا للصفقة"
  },
  "ev.conflict_none": { en: "No conflict found", ar: "لم يُعثر على تعارض" },
  "ev.conflict_possible": {
    en: "Another registration exists on this account",
    ar: "يوجد تسجيل آخر على هذا الحساب"
  },
  "ev.conflict_unchecked": { en: "The conflict check did not run", ar: "لم يُجرَ فحص التعارض" },
  "ev.signal": { en: "{text}", ar: "{text}" },
  "ev.directory_listed": { en: "Listed in the partner directory", ar: "مُدرج في دليل الشركاء" },
  "ev.prefilled": { en: "Known from the record: {text}", ar: "معروف من السجل: {text}" },
  "ev.scorecard_final": { en: "Score card final: {band, word, band}", ar: "بطاقة التقييم نهائية: {band, word, band}" },
  "ev.scorecard_incomplete": { en: "Score card incomplete", ar: "بطاقة التقييم غير مكتملة" },
  "ev.one_scorer": { en: "Scored by one person", ar: "قيّمه شخص واحد" },
  "ev.two_scorers": { en: "Scored by two people", ar: "قيّمه شخصان" },
  "ev.no_breaker": { en: "No deal breaker was found", ar: "لم يُعثر على مانع قاطع" },
  "ev.suspended": { en: "The partnership is suspended", ar: "الشراكة معلّقة" },
  "ev.changed_terms": { en: "Terms v{from} became v{to}", ar: "تغيّرت الشروط من الإصدار {from} إلى {to}" },
  "ev.changed_tier": {
    en: "Tier {from, word, tier} became {to, word, tier}",
    ar: "تغيّرت الفئة من {from, word, tier} إلى {to, word, tier}"
  },
  "ev.changed_amount": { en: "The amount changed to {amount, money}", ar: "تغيّر المبلغ إلى {amount, money}" },
  "ev.changed_phase": {
    en: "Phase {from, word, phase} became {to, word, phase}",
    ar: "تغيّرت المرحلة من {from, word, phase} إلى {to, word, phase}"
  },
  "ev.last_decision": { en: "Last request decided on {on, day}", ar: "آخر طلب بُتّ فيه في {on, day}" },
  "checked.conflict": { en: "registrations on this account", ar: "التسجيلات على هذا الحساب" },
  "checked.terms": { en: "terms in force", ar: "الشروط السارية" },
  "checked.product": { en: "product", ar: "المنتج" },
  "checked.territory": { en: "territory", ar: "المنطقة" },
  "checked.discount": { en: "discount", ar: "الخصم" },
  "checked.evidence": { en: "date of the first contact", ar: "تاريخ أول تواصل" },
  "checked.opened": { en: "opened date", ar: "تاريخ الفتح" },
  "checked.suspension": { en: "suspension", ar: "التعليق" },
  "checked.phase": { en: "phase", ar: "المرحلة" },
  "checked.scorecard": { en: "score card", ar: "بطاقة التقييم" },
  "checked.breakers": { en: "deal breakers", ar: "الموانع القاطعة" },
  "checked.checks": { en: "recorded checks", ar: "الفحوص المسجلة" },
  "checked.duplicates": { en: "duplicate records", ar: "السجلات المكررة" },
  "checked.signals": { en: "signals", ar: "المؤشرات" }
};

// core/text/catalogue/partner.ts
var PARTNER = {
  "s6.title": { en: "Partnership", ar: "الشراكة" },
  "s6.never": { en: "Sourced and influenced are never added together", ar: "لا يُجمع المصدر والمؤثَّر معًا" }
};

// core/text/catalogue/refusals-moves.ts
var MOVE_REFUSALS = {
  "r.unknown": { en: "The rules refuse this (code {code}).", ar: "القواعد لا تسمح بذلك (الرمز {code})." },
  "r.unknown.fix": { en: "Give the code to the RevOps admin.", ar: "أبلغ مسؤول عمليات الإيرادات بهذا الرمز." },
  "r.command_unknown": { en: "The command “{command}” is not known.", ar: "الأمر «{command}» غير معروف." },
  "r.command_unknown.fix": { en: "Use an action that the screen offers.", ar: "استخدم إجراءً تعرضه الصفحة." },
  "r.move_not_listed": {
    en: "This move is not allowed from {phase, word, phase}.",
    ar: "هذا الانتقال غير مسموح من {phase, word, phase}."
  },
  "r.move_not_listed.fix": { en: "Move one phase at a time.", ar: "انتقل مرحلة واحدة في كل مرة." },
  "r.move_suspended": { en: "The partnership is suspended.", ar: "الشراكة معلّقة." },
  "r.move_suspended.fix": { en: "Resume the partnership first.", ar: "استأنف الشراكة أولًا." },
  "r.move_needs_suspension": { en: "The partnership is not suspended.", ar: "الشراكة ليست معلّقة." },
  "r.move_needs_suspension.fix": { en: "No step is needed.", ar: "لا حاجة إلى أي خطوة." },
  "r.move_needs_live": {
    en: "Whether old terms are in force decides this move.",
    ar: "سريان الشروط السابقة أو عدمه يحكم هذا الانتقال."
  },
  "r.move_needs_live.fix": {
    en: "Choose the move that fits the terms in force.",
    ar: "اختر الانتقال المناسب للشروط السارية."
  },
  "r.phase_not_adoptable": {
    en: "A running partnership cannot be adopted in {phase, word, phase}.",
    ar: "لا يمكن اعتماد شراكة قائمة في مرحلة {phase, word, phase}."
  },
  "r.phase_not_adoptable.fix": {
    en: "Choose one of: {allowed, words, phase}.",
    ar: "اختر واحدة من: {allowed, words, phase}."
  },
  "r.type_missing": { en: "The partnership type is missing.", ar: "نوع الشراكة غير محدد." },
  "r.type_missing.fix": { en: "Choose the partnership type.", ar: "اختر نوع الشراكة." },
  "r.who_may_not": { en: "Your role may not do this.", ar: "دورك لا يسمح بهذا الإجراء." },
  "r.who_may_not.fix": { en: "Ask one of: {who, words, who}.", ar: "اطلب ذلك من: {who, words, who}." },
  "r.reason_missing": { en: "The reason is missing or too short.", ar: "السبب غير مكتوب أو قصير جدًا." },
  "r.reason_missing.fix": {
    en: "Choose a kind of reason and write at least {least} characters.",
    ar: "اختر نوع السبب واكتب ما لا يقل عن {least} من الأحرف."
  },
  "r.guard_not_held": { en: "Missing: {guard, word, guard}.", ar: "ينقص: {guard, word, guard}." },
  "r.guard_not_held.fix": { en: "{guard, word, guardfix}", ar: "{guard, word, guardfix}" },
  "r.guard_unknown": {
    en: "Nothing is recorded about: {guard, word, guard}.",
    ar: "لا شيء مسجّل عن: {guard, word, guard}."
  },
  "r.guard_unknown.fix": { en: "{guard, word, guardfix}", ar: "{guard, word, guardfix}" },
  "r.guard_expired": {
    en: "No longer valid since {until, day}: {guard, word, guard}.",
    ar: "انتهت الصلاحية في {until, day}: {guard, word, guard}."
  },
  "r.guard_expired.fix": { en: "{guard, word, guardfix}", ar: "{guard, word, guardfix}" },
  "r.name_blank": { en: "The name is empty.", ar: "الاسم فارغ." },
  "r.name_blank.fix": { en: "Write the name of the company.", ar: "اكتب اسم الشركة." },
  "r.name_too_long": { en: "The name has {length} characters.", ar: "عدد أحرف الاسم {length}." },
  "r.name_too_long.fix": { en: "Shorten it to {longest} characters.", ar: "اختصره إلى {longest} من الأحرف." },
  "guard.G-WORKSPACE": { en: "membership of this workspace", ar: "الانتماء إلى مساحة العمل هذه" },
  "guardfix.G-WORKSPACE": { en: "Open the record in your own workspace.", ar: "افتح السجل في مساحة العمل الخاصة بك." },
  "guard.G-NAME": { en: "a name of 1 to 200 characters", ar: "اسم من حرف واحد إلى 200 حرف" },
  "guardfix.G-NAME": { en: "Write the name of the company.", ar: "اكتب اسم الشركة." },
  "guard.G-DUP": { en: "no other record of the same company", ar: "عدم وجود سجل آخر للشركة نفسها" },
  "guardfix.G-DUP": { en: "Use the existing record.", ar: "استخدم السجل الموجود." },
  "guard.G-OWNER": { en: "a named Channel Manager", ar: "مدير قنوات محدد بالاسم" },
  "guardfix.G-OWNER": { en: "Name a Channel Manager on the record.", ar: "حدّد مدير القنوات في السجل." },
  "guard.G-SIGNAL": { en: "a dated signal with its source", ar: "مؤشر مؤرخ مع مصدره" },
  "guardfix.G-SIGNAL": { en: "Add one signal with date and source.", ar: "أضف مؤشرًا واحدًا مع تاريخه ومصدره." },
  "guard.G-SCOUTSCORE": {
    en: "a strategic-fit score, or a reason without it",
    ar: "درجة ملاءمة استراتيجية، أو سبب عند غيابها"
  },
  "guardfix.G-SCOUTSCORE": {
    en: "Complete the partner data, or write a reason.",
    ar: "أكمل بيانات الشريك، أو اكتب سببًا."
  },
  "guard.G-SCORE": { en: "a final score card with result “go”", ar: "بطاقة تقييم نهائية نتيجتها «مؤهّل»" },
  "guardfix.G-SCORE": { en: "Finish the score card.", ar: "أكمل بطاقة التقييم." },
  "guard.G-NOBREAK": { en: "all deal breakers answered “no”", ar: "الإجابة بـ«لا» عن كل الموانع القاطعة" },
  "guardfix.G-NOBREAK": { en: "Answer the six deal breakers.", ar: "أجب عن الموانع القاطعة الستة." },
  "guard.G-TSCOMPLETE": { en: "a complete term sheet", ar: "ورقة شروط مكتملة" },
  "guardfix.G-TSCOMPLETE": {
    en: "Fill every required field of the term sheet.",
    ar: "املأ كل الحقول المطلوبة في ورقة الشروط."
  },
  "guard.G-REDLINES": { en: "no open red-line violation", ar: "عدم وجود مخالفة مفتوحة للخطوط الحمراء" },
  "guardfix.G-REDLINES": { en: "Settle the red-line violations.", ar: "عالج مخالفات الخطوط الحمراء." },
  "guard.G-CONSENT": { en: "consent for this message", ar: "الموافقة على هذه المراسلة" },
  "guardfix.G-CONSENT": { en: "Record the consent of the person.", ar: "سجّل موافقة الشخص." },
  "guard.G-SIGNED": { en: "the agreement signed by both sides", ar: "اتفاقية موقّعة من الطرفين" },
  "guardfix.G-SIGNED": { en: "Record the signed agreement.", ar: "سجّل الاتفاقية الموقّعة." },
  "guard.G-AR": { en: "the Arabic version of the agreement", ar: "النسخة العربية من الاتفاقية" },
  "guardfix.G-AR": { en: "Add the Arabic version and mark it equivalent.", ar: "أضف النسخة العربية وأكّد تطابقها." },
  "guard.G-PRESIGN": { en: "the checks required before signature", ar: "الفحوص المطلوبة قبل التوقيع" },
  "guardfix.G-PRESIGN": { en: "Pass the open checks.", ar: "أكمل الفحوص المفتوحة." },
  "guard.G-COMPLY": { en: "the checks required at this gate", ar: "الفحوص المطلوبة عند هذه البوابة" },
  "guardfix.G-COMPLY": { en: "Pass the open checks.", ar: "أكمل الفحوص المفتوحة." },
  "guard.G-CHECKLIST": { en: "every item of the activation checklist", ar: "كل بنود قائمة التفعيل" },
  "guardfix.G-CHECKLIST": { en: "Complete the open items with evidence.", ar: "أكمل البنود المفتوحة مع الدليل." },
  "guard.G-TIER": { en: "the requirements of the tier", ar: "متطلبات الفئة" },
  "guardfix.G-TIER": {
    en: "Meet the tier rule, or give a reason for an exception.",
    ar: "استوفِ قاعدة الفئة، أو اذكر سبب الاستثناء."
  },
  "guard.G-EXITPLAN": { en: "the exit plan", ar: "خطة الإنهاء" },
  "guardfix.G-EXITPLAN": { en: "Complete the exit plan.", ar: "أكمل خطة الإنهاء." },
  "guard.G-EXITDONE": { en: "every step of the exit", ar: "كل خطوات الإنهاء" },
  "guardfix.G-EXITDONE": { en: "Complete the open steps.", ar: "أكمل الخطوات المفتوحة." },
  "guard.C-AGREEMENT": { en: "reference and date of the signed agreement", ar: "مرجع الاتفاقية الموقّعة وتاريخها" },
  "guardfix.C-AGREEMENT": { en: "Add the reference and the signing date.", ar: "أضف المرجع وتاريخ التوقيع." },
  "guard.C-SCORECARD": { en: "a valid score card", ar: "بطاقة تقييم صالحة" },
  "guardfix.C-SCORECARD": { en: "Correct the answers of the score card.", ar: "صحّح إجابات بطاقة التقييم." },
  "guard.C-PLAN": { en: "a development plan with owner and date", ar: "خطة تطوير بمسؤول وتاريخ" },
  "guardfix.C-PLAN": { en: "Write the plan with owner and date.", ar: "اكتب الخطة مع المسؤول والتاريخ." },
  "guard.C-TERMS": { en: "a valid term sheet", ar: "ورقة شروط صالحة" },
  "guardfix.C-TERMS": { en: "Correct the term sheet.", ar: "صحّح ورقة الشروط." },
  "guard.C-DECISION": { en: "a decision by an approver", ar: "قرار من صاحب صلاحية الموافقة" },
  "guardfix.C-DECISION": { en: "Ask the approver to decide.", ar: "اطلب القرار من صاحب صلاحية الموافقة." },
  "guard.C-COUNTER": { en: "the counter-offer as a new version", ar: "العرض المقابل كإصدار جديد" },
  "guardfix.C-COUNTER": { en: "Record the counter-offer.", ar: "سجّل العرض المقابل." },
  "guard.C-UNSIGNED": { en: "nothing signed yet", ar: "عدم توقيع أي شيء بعد" },
  "guardfix.C-UNSIGNED": {
    en: "After a signature, change the agreement instead.",
    ar: "بعد التوقيع، عدّل الاتفاقية بدلًا من ذلك."
  },
  "guard.C-ITEM": { en: "the checklist item with its evidence", ar: "بند القائمة مع دليله" },
  "guardfix.C-ITEM": { en: "Add the evidence of the item.", ar: "أضف دليل البند." },
  "guard.C-AMEND": {
    en: "a need to change the agreement before activation",
    ar: "حاجة إلى تعديل الاتفاقية قبل التفعيل"
  },
  "guardfix.C-AMEND": { en: "Record what must change in the agreement.", ar: "سجّل ما يجب تعديله في الاتفاقية." },
  "guard.C-MONTH": { en: "a closed month with valid data", ar: "شهر مغلق ببيانات صالحة" },
  "guardfix.C-MONTH": { en: "Wait until the month is closed.", ar: "انتظر حتى إغلاق الشهر." },
  "guard.C-PUBLISHED": { en: "a published monthly scorecard", ar: "بطاقة أداء شهرية منشورة" },
  "guardfix.C-PUBLISHED": { en: "Publish the first monthly scorecard.", ar: "انشر أول بطاقة أداء شهرية." },
  "guard.C-PLAYBOOK": { en: "a valid improvement plan", ar: "خطة تحسين صالحة" },
  "guardfix.C-PLAYBOOK": { en: "Complete the improvement plan.", ar: "أكمل خطة التحسين." },
  "guard.C-TERMEND": { en: "the end date of the terms", ar: "تاريخ انتهاء الشروط" },
  "guardfix.C-TERMEND": { en: "Record the end date of the terms.", ar: "سجّل تاريخ انتهاء الشروط." },
  "guard.C-NEWTERM": { en: "the dates of the new term", ar: "تواريخ المدة الجديدة" },
  "guardfix.C-NEWTERM": { en: "Record the dates of the new term.", ar: "سجّل تواريخ المدة الجديدة." },
  "guard.C-DEFER": { en: "more than 30 days to the end of the term", ar: "أكثر من 30 يومًا على نهاية المدة" },
  "guardfix.C-DEFER": { en: "Decide the renewal now.", ar: "قرّر التجديد الآن." },
  "guard.C-UNTIL": { en: "the date until which it is suspended", ar: "تاريخ انتهاء التعليق" },
  "guardfix.C-UNTIL": { en: "Set the end date of the suspension.", ar: "حدّد تاريخ انتهاء التعليق." },
  "guard.C-FAILEDCHECK": { en: "a failed mandatory check", ar: "فحص إلزامي لم يُجتز" },
  "guardfix.C-FAILEDCHECK": { en: "Ask for an approval to suspend.", ar: "اطلب الموافقة على التعليق." },
  "guard.C-CAUSE": { en: "the cause of the suspension settled", ar: "زوال سبب التعليق" },
  "guardfix.C-CAUSE": { en: "Record how the cause was settled.", ar: "سجّل كيف زال السبب." },
  "guard.C-STEP": { en: "the exit step with its evidence", ar: "خطوة الإنهاء مع دليلها" },
  "guardfix.C-STEP": { en: "Add the evidence of the step.", ar: "أضف دليل الخطوة." },
  "guard.C-NOTICE": { en: "notice not yet served", ar: "عدم توجيه الإشعار بعد" },
  "guardfix.C-NOTICE": { en: "After notice, start again in SCOUT.", ar: "بعد الإشعار، ابدأ من جديد في الاستكشاف." },
  "guard.C-COOLDOWN": {
    en: "90 days since the rejection, or a new signal",
    ar: "مرور 90 يومًا على الرفض، أو مؤشر جديد"
  },
  "guardfix.C-COOLDOWN": {
    en: "Add a new signal, or wait for the 90 days.",
    ar: "أضف مؤشرًا جديدًا، أو انتظر انقضاء 90 يومًا."
  }
};

// core/text/catalogue/refusals-requests.ts
var REQUEST_REFUSALS = {
  "r.approval_missing": {
    en: "An approval is missing: {kind, word, apprkind}.",
    ar: "تنقص موافقة: {kind, word, apprkind}."
  },
  "r.approval_missing.fix": { en: "Ask for the approval.", ar: "اطلب الموافقة." },
  "r.approval_expired": {
    en: "The approval is no longer valid: {kind, word, apprkind}.",
    ar: "انتهت صلاحية الموافقة: {kind, word, apprkind}."
  },
  "r.approval_expired.fix": { en: "Ask for the approval again.", ar: "اطلب الموافقة من جديد." },
  "r.approval_used": {
    en: "The approval was used already: {kind, word, apprkind}.",
    ar: "استُخدمت الموافقة من قبل: {kind, word, apprkind}."
  },
  "r.approval_used.fix": { en: "Ask for a new approval.", ar: "اطلب موافقة جديدة." },
  "r.approval_changed": {
    en: "The content changed after the approval: {kind, word, apprkind}.",
    ar: "تغيّر المحتوى بعد الموافقة: {kind, word, apprkind}."
  },
  "r.approval_changed.fix": { en: "Ask for approval of the new content.", ar: "اطلب الموافقة على المحتوى الجديد." },
  "r.terms_none": { en: "No approved terms are recorded.", ar: "لا توجد شروط معتمدة مسجلة." },
  "r.terms_none.fix": {
    en: "Sign terms, or let the level of the type decide.",
    ar: "وقّع الشروط، أو يُترك القرار لمستوى نوع الشراكة."
  },
  "r.terms_unsigned": { en: "Terms v{version} are not signed.", ar: "الشروط الإصدار {version} غير موقّعة." },
  "r.terms_unsigned.fix": { en: "Record the signed terms.", ar: "سجّل الشروط الموقّعة." },
  "r.terms_not_started": {
    en: "Terms v{version} start on {from, day}.",
    ar: "تبدأ الشروط الإصدار {version} في {from, day}."
  },
  "r.terms_not_started.fix": { en: "Wait for the start date.", ar: "انتظر تاريخ البدء." },
  "r.terms_expired": {
    en: "Terms v{version} ended on {until, day}.",
    ar: "انتهت الشروط الإصدار {version} في {until, day}."
  },
  "r.terms_expired.fix": { en: "Renew the terms.", ar: "جدّد الشروط." },
  "r.product_unknown": { en: "The deal names no product.", ar: "لم يُحدَّد منتج في الصفقة." },
  "r.product_unknown.fix": { en: "Set the product on the deal.", ar: "حدّد المنتج في الصفقة." },
  "r.product_outside": { en: "The product {product} is not in the terms.", ar: "المنتج {product} ليس ضمن الشروط." },
  "r.product_outside.fix": { en: "The terms cover: {allowed, list}.", ar: "تشمل الشروط: {allowed, list}." },
  "r.territory_unknown": { en: "The deal names no territory.", ar: "لم تُحدَّد منطقة في الصفقة." },
  "r.territory_unknown.fix": { en: "Set the territory on the deal.", ar: "حدّد المنطقة في الصفقة." },
  "r.territory_outside": {
    en: "The territory {territory} is not in the terms.",
    ar: "المنطقة {territory} ليست ضمن الشروط."
  },
  "r.territory_outside.fix": { en: "The terms cover: {allowed, list}.", ar: "تشمل الشروط: {allowed, list}." },
  "r.discount_unknown": { en: "The discount or its limit is not recorded.", ar: "الخصم أو حدّه غير مسجّل." },
  "r.discount_unknown.fix": { en: "Set the discount on the deal.", ar: "حدّد الخصم في الصفقة." },
  "r.discount_outside": {
    en: "The discount of {discountBp, share} is above {largestBp, share}.",
    ar: "الخصم {discountBp, share} أعلى من {largestBp, share}."
  },
  "r.discount_outside.fix": {
    en: "Lower the discount to {largestBp, share}.",
    ar: "خفّض الخصم إلى {largestBp, share}."
  },
  "r.currency_unknown": { en: "The currency {currency} is not known.", ar: "العملة {currency} غير معروفة." },
  "r.currency_unknown.fix": {
    en: "Use a three-letter ISO currency code.",
    ar: "استخدم رمز عملة من ثلاثة أحرف وفق ISO."
  },
  "r.money_not_a_number": { en: "The amount “{text}” is not a number.", ar: "المبلغ «{text}» ليس رقمًا." },
  "r.money_not_a_number.fix": {
    en: "Write digits, with a point before decimals.",
    ar: "اكتب أرقامًا، مع نقطة قبل الكسور."
  },
  "r.money_too_precise": { en: "The amount {text} has too many decimals.", ar: "المبلغ {text} فيه خانات عشرية كثيرة." },
  "r.money_too_precise.fix": {
    en: "{currency} has {digits} decimals.",
    ar: "عدد الخانات العشرية للعملة {currency} هو {digits}."
  },
  "r.money_too_large": { en: "The amount {text} is too large.", ar: "المبلغ {text} كبير جدًا." },
  "r.money_too_large.fix": { en: "Correct the amount.", ar: "صحّح المبلغ." }
};

// core/text/catalogue/register.ts
var REGISTER = {
  "s3.title": { en: "Register {partner} on “{deal}”", ar: "تسجيل {partner} في «{deal}»" },
  "s3.role": { en: "Partner’s role on this deal", ar: "دور الشريك في هذه الصفقة" },
  "s3.sourced": { en: "Sourced", ar: "مصدرها الشريك" },
  "s3.influenced": { en: "Influenced", ar: "بتأثير الشريك" },
  "s3.resell": { en: "Resell / fulfil", ar: "إعادة بيع / تنفيذ" },
  "s3.help.sourced": {
    en: "The partner brought this deal before it was opened.",
    ar: "جلب الشريك هذه الصفقة قبل فتحها."
  },
  "s3.help.influenced": {
    en: "The partner helps with a deal that we had already.",
    ar: "يساعد الشريك في صفقة كانت لدينا من قبل."
  },
  "s3.help.fulfilled": {
    en: "The partner resells or delivers. No credit, no protection.",
    ar: "يعيد الشريك البيع أو ينفّذ. دون إسناد ودون حماية."
  },
  "s3.evidence": { en: "Evidence", ar: "الدليل" },
  "s3.evidence.meeting": { en: "First meeting note, {on, day}", ar: "ملاحظة الاجتماع الأول، {on, day}" },
  "s3.evidence.note": { en: "Note, {on, day}", ar: "ملاحظة، {on, day}" },
  "s3.evidence.none": { en: "No evidence", ar: "لا يوجد دليل" },
  "s3.evidence.found": { en: "Found on the deal.", ar: "موجود في الصفقة." },
  "s3.evidence.derived": {
    en: "Found on the deal. This note was made up for the demo.",
    ar: "موجود في الصفقة. هذه الملاحظة مُعدّة للعرض التجريبي."
  },
  "s3.evidence.empty": {
    en: "Add the first contact as a note on the deal.",
    ar: "أضف أول تواصل كملاحظة في الصفقة."
  },
  "s3.late": {
    en: "The evidence of {on, day} is later than the opening of the deal on {opened, day}, so Influenced is proposed.",
    ar: "الدليل المؤرخ {on, day} لاحق لفتح الصفقة في {opened, day}، لذا يُقترح «بتأثير الشريك»."
  },
  "s3.lateUndated": {
    en: "The evidence of {on, day} is later than the opening of the deal, so Influenced is proposed.",
    ar: "الدليل المؤرخ {on, day} لاحق لفتح الصفقة، لذا يُقترح «بتأثير الشريك»."
  },
  "s3.against": {
    en: "Sourced is claimed without evidence from before the deal. Say why; the approver sees it highlighted.",
    ar: "يُطالَب بدور المصدر دون دليل سابق للصفقة. اذكر السبب؛ سيراه صاحب القرار مميزًا."
  },
  "s3.comment": { en: "Why is it Sourced?", ar: "لماذا الشريك هو المصدر؟" },
  "s3.products": { en: "Products", ar: "المنتجات" },
  "s3.noProduct": { en: "No product is named on the deal.", ar: "لم يُحدَّد منتج في الصفقة." },
  "s3.protection": {
    en: "Protection: {days, plural, one {# day} other {# days}} from approval (today: to {date, day})",
    ar: "الحماية: {days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} من الموافقة (اليوم: حتى {date, day})"
  },
  "s3.noProtection": {
    en: "Protection: none. Only Sourced is protected.",
    ar: "الحماية: لا توجد. يُحمى دور المصدر فقط."
  },
  "s3.conflictCheck": { en: "Conflict check", ar: "فحص التعارض" },
  "s3.noConflict": { en: "No conflict", ar: "لا يوجد تعارض" },
  "s3.conflict": { en: "Possible conflict", ar: "تعارض محتمل" },
  "s3.notChecked": { en: "Not checked", ar: "لم يُفحص" },
  "s3.conflictText": {
    en: "Another registration exists on this account; the Channel Manager will decide.",
    ar: "يوجد تسجيل آخر على هذا الحساب؛ سيقرّر مدير القنوات."
  },
  "s3.uncheckedText": {
    en: "The conflict check did not run. You can submit; the approver sees “not checked”.",
    ar: "لم يُجرَ فحص التعارض. يمكنك الإرسال، وسيرى صاحب القرار «لم يُفحص»."
  },
  "s3.checkedAt": { en: "Checked {time}", ar: "تم الفحص {time}" },
  "s3.next": { en: "What happens next", ar: "ما الذي سيحدث بعد ذلك" },
  "s3.goesTo": {
    en: "Goes to the {levels, words, role} · due {at, moment} ({city}) · rule {rule} v{ver}",
    ar: "يُرسل إلى {levels, words, role} · الموعد {at, moment} ({city}) · القاعدة {rule} الإصدار {ver}"
  },
  "s3.inside": { en: "Inside approved terms v{ver} in force.", ar: "ضمن الشروط المعتمدة السارية الإصدار {ver}." },
  "s3.insideTerms": { en: "Inside approved terms in force.", ar: "ضمن الشروط المعتمدة السارية." },
  "s3.outside": {
    en: "Outside approved terms in force, so it goes by partnership type:",
    ar: "خارج الشروط المعتمدة السارية، لذا يُحال حسب نوع الشراكة:"
  },
  "s3.then.sourced": {
    en: "On approval: sourced credit and protection for {partner}.",
    ar: "عند الموافقة: إسناد المصدر والحماية لـ{partner}."
  },
  "s3.then.influenced": {
    en: "On approval: influenced credit for {partner}, never added to sourced.",
    ar: "عند الموافقة: إسناد التأثير لـ{partner}، ولا يُجمع مع المصدر."
  },
  "s3.then.fulfilled": {
    en: "On approval: {partner} is recorded as reseller, without credit.",
    ar: "عند الموافقة: يُسجَّل {partner} معيد بيع دون إسناد."
  },
  "s3.submit": { en: "Submit registration", ar: "إرسال التسجيل" },
  "s3.needRole": { en: "Choose the partner’s role first.", ar: "اختر دور الشريك أولًا." },
  "s3.needComment": {
    en: "Sourced without evidence from before the deal needs a comment.",
    ar: "المطالبة بدور المصدر دون دليل سابق للصفقة تتطلب تعليقًا."
  },
  "s3.needProduct": { en: "Choose at least one product.", ar: "اختر منتجًا واحدًا على الأقل." },
  "s3.sent": {
    en: "Sent to the {levels, words, role}. Decision due {at, moment}.",
    ar: "أُرسل إلى {levels, words, role}. موعد القرار {at, moment}."
  },
  "s3.sentCity": {
    en: "Sent to the {levels, words, role}. Decision due {at, moment} ({city}).",
    ar: "أُرسل إلى {levels, words, role}. موعد القرار {at, moment} ({city})."
  },
  "s3.sending": { en: "Registration sent. The rules are being checked.", ar: "أُرسل التسجيل. يجري التحقق من القواعد." }
};

// core/text/catalogue/sectors.ts
var SECTORS = {
  "sector.agriculture": { en: "agriculture", ar: "الزراعة" },
  "sector.automotive": { en: "automotive", ar: "السيارات" },
  "sector.construction": { en: "construction", ar: "البناء" },
  "sector.consulting": { en: "consulting", ar: "الاستشارات" },
  "sector.education": { en: "education", ar: "التعليم" },
  "sector.energy": { en: "energy", ar: "الطاقة" },
  "sector.finance": { en: "finance", ar: "المالية" },
  "sector.food_beverage": { en: "food and beverage", ar: "الأغذية والمشروبات" },
  "sector.government": { en: "government", ar: "الجهات الحكومية" },
  "sector.healthcare": { en: "healthcare", ar: "الرعاية الصحية" },
  "sector.logistics": { en: "logistics", ar: "الخدمات اللوجستية" },
  "sector.manufacturing": { en: "manufacturing", ar: "الصناعة" },
  "sector.marketing": { en: "marketing", ar: "التسويق" },
  "sector.media": { en: "media", ar: "الإعلام" },
  "sector.real_estate": { en: "real estate", ar: "العقارات" },
  "sector.retail": { en: "retail", ar: "التجزئة" },
  "sector.technology": { en: "technology", ar: "التقنية" },
  "sector.telecom": { en: "telecom", ar: "الاتصالات" },
  "sector.tourism": { en: "tourism", ar: "السياحة" },
  "sector.wholesale": { en: "wholesale", ar: "الجملة" }
};

// core/text/catalogue/words.ts
var WORDS = {
  "phase.SCOUT": { en: "SCOUT", ar: "استكشاف" },
  "phase.EVALUATE": { en: "EVALUATE", ar: "تقييم" },
  "phase.NEGOTIATE": { en: "NEGOTIATE", ar: "تفاوض" },
  "phase.ONBOARD": { en: "ONBOARD", ar: "تهيئة" },
  "phase.MANAGE": { en: "MANAGE", ar: "إدارة" },
  "phase.OPTIMIZE": { en: "OPTIMIZE", ar: "تحسين" },
  "phase.RENEW": { en: "RENEW", ar: "تجديد" },
  "phase.EXIT": { en: "EXIT", ar: "إنهاء" },
  "phase.REJECTED": { en: "Rejected", ar: "مرفوض" },
  "phase.CANCELLED": { en: "Cancelled", ar: "ملغى" },
  "phase.CLOSED": { en: "Closed", ar: "مغلق" },
  "phase.pos": { en: "Phase {i} of {n}: {phase}", ar: "المرحلة {i} من {n}: {phase}" },
  "phase.label": { en: "Partnership phases", ar: "مراحل الشراكة" },
  "phase.ended": { en: "Outcome: {phase}", ar: "النتيجة: {phase}" },
  "type.referral": { en: "Referral", ar: "إحالة" },
  "type.distribution": { en: "Distribution", ar: "توزيع" },
  "type.technology": { en: "Technology", ar: "تقني" },
  "type.strategic": { en: "Strategic", ar: "استراتيجي" },
  "type.government": { en: "Government", ar: "حكومي" },
  "type.help.referral": { en: "Lead exchange for a commission.", ar: "تبادل الفرص مقابل عمولة." },
  "type.help.distribution": { en: "The partner resells.", ar: "يعيد الشريك البيع." },
  "type.help.technology": { en: "Integration or joint development.", ar: "تكامل تقني أو تطوير مشترك." },
  "type.help.strategic": { en: "Joint venture or joint investment.", ar: "مشروع مشترك أو استثمار مشترك." },
  "type.help.government": { en: "Partnership in the public sector.", ar: "شراكة في القطاع العام." },
  "role.manager": { en: "Manager", ar: "المدير" },
  "role.director": { en: "Director", ar: "مدير الإدارة" },
  "role.vp": { en: "VP", ar: "نائب الرئيس" },
  "role.clevel": { en: "C-level", ar: "الإدارة العليا" },
  "role.legal": { en: "Legal", ar: "الشؤون القانونية" },
  "role.channel": { en: "Channel Manager", ar: "مدير القنوات" },
  "role.rep": { en: "Sales rep", ar: "مندوب المبيعات" },
  "role.compliance": { en: "Compliance reviewer", ar: "مراجع الامتثال" },
  "role.revops": { en: "RevOps admin", ar: "مسؤول عمليات الإيرادات" },
  "role.finance": { en: "Finance", ar: "المالية" },
  "role.viewer": { en: "Viewer", ar: "مطّلع" },
  "role.partner": { en: "Partner contact", ar: "جهة اتصال الشريك" },
  "who.channel": { en: "Channel Manager", ar: "مدير القنوات" },
  "who.owner": { en: "Channel Manager of this partner", ar: "مدير القنوات لهذا الشريك" },
  "who.manager": { en: "Manager", ar: "المدير" },
  "who.approver": { en: "approver", ar: "صاحب قرار الموافقة" },
  "who.second_scorer": { en: "second scorer", ar: "المقيّم الثاني" },
  "who.item_owner": { en: "owner of the item", ar: "مسؤول البند" },
  "who.step_owner": { en: "owner of the step", ar: "مسؤول الخطوة" },
  "who.exit_lead": { en: "exit lead", ar: "مسؤول الإنهاء" },
  "who.signatory": { en: "signatory", ar: "المفوّض بالتوقيع" },
  "who.partner_contact": { en: "Partner contact", ar: "جهة اتصال الشريك" },
  "who.coach": { en: "coach", ar: "المساعد" },
  "who.system": { en: "the system", ar: "النظام" },
  "dealrole.sourced": { en: "Sourced", ar: "مصدرها الشريك" },
  "dealrole.influenced": { en: "Influenced", ar: "بتأثير الشريك" },
  "dealrole.fulfilled": { en: "Resell / fulfil", ar: "إعادة بيع / تنفيذ" },
  "dealstatus.open": { en: "Open", ar: "مفتوحة" },
  "dealstatus.won": { en: "Won", ar: "مكسوبة" },
  "dealstatus.lost": { en: "Lost", ar: "مفقودة" },
  "tier.bronze": { en: "Bronze", ar: "برونزي" },
  "tier.silver": { en: "Silver", ar: "فضي" },
  "tier.gold": { en: "Gold", ar: "ذهبي" },
  "reg.draft": { en: "Draft", ar: "مسودة" },
  "reg.submitted": { en: "Waiting for approval", ar: "بانتظار الموافقة" },
  "reg.approved": { en: "Registered", ar: "مسجّل" },
  "reg.rejected": { en: "Rejected", ar: "مرفوض" },
  "reg.disputed": { en: "Possible conflict", ar: "تعارض محتمل" },
  "reg.expired": { en: "Expired", ar: "منتهٍ" },
  "reg.withdrawn": { en: "Withdrawn", ar: "مسحوب" },
  "reg.converted": { en: "Converted", ar: "تحوّل إلى بيع" },
  "reg.lost": { en: "Lost", ar: "مفقود" },
  "reg.revoked": { en: "Revoked", ar: "ملغى لعدم الصحة" },
  "reg.transferred": { en: "Transferred", ar: "منقول" },
  "b.waiting": { en: "Waiting for {role}", ar: "بانتظار {role}" },
  "b.approved": { en: "Approved", ar: "تمت الموافقة" },
  "b.rejected": { en: "Rejected", ar: "مرفوض" },
  "b.info": { en: "Information asked", ar: "طُلبت معلومات" },
  "b.waitingShort": { en: "Waiting", ar: "قيد الانتظار" },
  "b.overdue": { en: "Overdue", ar: "متأخر عن المهلة" },
  "b.registered": { en: "Registered", ar: "مسجّل" },
  "b.draft": { en: "Draft", ar: "مسودة" },
  "b.suspended": { en: "Suspended", ar: "معلّقة" },
  "b.unverified": { en: "Not verified", ar: "غير موثّق" },
  "appr.pending": { en: "Waiting for approval", ar: "بانتظار الموافقة" },
  "appr.returned": { en: "Information asked", ar: "طُلبت معلومات" },
  "appr.approved": { en: "Approved", ar: "تمت الموافقة" },
  "appr.rejected": { en: "Rejected", ar: "مرفوض" },
  "appr.withdrawn": { en: "Withdrawn", ar: "مسحوب" },
  "appr.expired": { en: "Expired", ar: "منتهٍ" },
  "appr.superseded": { en: "Superseded", ar: "حلّ محله طلب أحدث" },
  "appr.consumed": { en: "Approved", ar: "تمت الموافقة" },
  "apprkind.candidate": { en: "Candidate", ar: "قبول المرشّح" },
  "apprkind.registration": { en: "Registration", ar: "تسجيل الصفقة" },
  "apprkind.adoption": { en: "Adoption", ar: "اعتماد شراكة قائمة" },
  "apprkind.terms": { en: "Terms", ar: "الشروط" },
  "apprkind.activation": { en: "Activation", ar: "التفعيل" },
  "apprkind.renewal": { en: "Renewal", ar: "التجديد" },
  "apprkind.exit": { en: "Exit", ar: "الإنهاء" },
  "apprkind.suspend": { en: "Suspension", ar: "التعليق" },
  "apprkind.resume": { en: "Resumption", ar: "الاستئناف" },
  "apprkind.tier": { en: "Tier", ar: "الفئة" },
  "apprkind.attribution_change": { en: "Attribution change", ar: "تعديل الإسناد" },
  "band.go": { en: "go", ar: "مؤهّل" },
  "band.develop": { en: "develop", ar: "قابل للتطوير" },
  "band.conditional": { en: "conditional", ar: "مشروط" },
  "band.no-go": { en: "no-go", ar: "غير مؤهّل" },
  "band.none": { en: "incomplete", ar: "غير مكتمل" },
  "field.amount": { en: "amount", ar: "المبلغ" },
  "field.closedate": { en: "close date", ar: "تاريخ الإغلاق" },
  "field.closeOn": { en: "close date", ar: "تاريخ الإغلاق" },
  "field.close_date": { en: "close date", ar: "تاريخ الإغلاق" },
  "field.openedOn": { en: "opened date", ar: "تاريخ الفتح" },
  "field.opened_date": { en: "opened date", ar: "تاريخ الفتح" },
  "field.dates": { en: "dates", ar: "التواريخ" },
  "field.contact": { en: "contact", ar: "جهة الاتصال" },
  "field.first_meeting": { en: "first meeting", ar: "الاجتماع الأول" },
  "field.territory": { en: "territory", ar: "المنطقة" },
  "field.discount": { en: "discount", ar: "الخصم" },
  "field.product": { en: "product", ar: "المنتج" },
  "field.partner_offers": { en: "offers", ar: "ما يقدّمه" },
  "field.partner_seeks": { en: "seeks", ar: "ما يبحث عنه" },
  "field.partner_sectors": { en: "sectors", ar: "القطاعات" },
  "field.partner_countries": { en: "countries", ar: "الدول" },
  "field.partner_type": { en: "partner type", ar: "نوع الشريك" },
  "field.checks_passed": { en: "checks passed", ar: "الفحوص المجتازة" },
  "field.checks_recorded": { en: "checks recorded", ar: "الفحوص المسجلة" },
  "field.numberofemployees": { en: "employees", ar: "عدد الموظفين" },
  "field.employees": { en: "employees", ar: "عدد الموظفين" },
  "field.sectors": { en: "sectors", ar: "القطاعات" },
  "field.countries": { en: "countries", ar: "الدول" },
  "field.offers": { en: "offers", ar: "ما يقدّمه" },
  "field.seeks": { en: "seeks", ar: "ما يبحث عنه" },
  "field.terms": { en: "terms", ar: "الشروط" },
  "field.costs": { en: "costs", ar: "التكاليف" },
  "field.checks": { en: "checks", ar: "الفحوص" }
};

// core/text/catalogue.ts
var CATALOGUE = {
  ...COMMON,
  ...WORDS,
  ...SECTORS,
  ...DEAL,
  ...REGISTER,
  ...APPROVAL,
  ...EVIDENCE,
  ...PARTNER,
  ...MOVE_REFUSALS,
  ...REQUEST_REFUSALS
};
export {
  CATALOGUE
};
