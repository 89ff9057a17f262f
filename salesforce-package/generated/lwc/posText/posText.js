/* eslint-disable */
// Generated from core/ by tools/generate-salesforce.ts. Do not edit.

// core/text/catalogue/anchors.ts
var ANCHORS = {
  "anchor.market_overlap": {
    en: "1 = below 40 % · 3 = 40 to 60 % · 5 = 60 % or more",
    ar: "1 = أقل من 40 بالمئة · 3 = من 40 إلى 60 بالمئة · 5 = 60 بالمئة فأكثر"
  },
  "anchor.geography": {
    en: "1 = no overlap · 3 = some · 5 = all target regions",
    ar: "1 = لا تداخل · 3 = بعضها · 5 = كل المناطق المستهدفة"
  },
  "anchor.industry": { en: "1 = none · 3 = one · 5 = our verticals", ar: "1 = لا شيء · 3 = قطاع واحد · 5 = قطاعاتنا" },
  "anchor.segment_size": {
    en: "1 = different · 3 = partly the same · 5 = the same",
    ar: "1 = مختلف · 3 = متقارب · 5 = متطابق"
  },
  "anchor.product_complement": {
    en: "1 = overlaps ours · 3 = neutral · 5 = fills a gap",
    ar: "1 = يتداخل مع منتجاتنا · 3 = محايد · 5 = يسد فجوة"
  },
  "anchor.integration_potential": {
    en: "1 = none · 3 = possible · 5 = joint product",
    ar: "1 = لا توجد · 3 = ممكنة · 5 = منتج مشترك"
  },
  "anchor.joint_value": { en: "1 = none · 3 = some · 5 = unique", ar: "1 = لا توجد · 3 = بعضها · 5 = فريدة" },
  "anchor.competitive_position": {
    en: "1 = weaker · 3 = the same · 5 = stronger together",
    ar: "1 = أضعف · 3 = كما هو · 5 = أقوى معًا"
  },
  "anchor.values": { en: "1 = clash · 3 = neutral · 5 = the same", ar: "1 = متعارضة · 3 = محايدة · 5 = متطابقة" },
  "anchor.customer_focus": { en: "1 = a slogan · 3 = mixed · 5 = proven", ar: "1 = شعار فقط · 3 = متفاوت · 5 = مثبت" },
  "anchor.growth_mindset": { en: "1 = static · 3 = some · 5 = investing", ar: "1 = جامدة · 3 = متوسطة · 5 = تستثمر" },
  "anchor.partner_philosophy": {
    en: "1 = exploits partners · 3 = fair · 5 = champions partners",
    ar: "1 = يستغل الشركاء · 3 = منصف · 5 = يناصر الشركاء"
  },
  "anchor.expertise": { en: "1 = none · 3 = basic · 5 = deep", ar: "1 = لا توجد · 3 = أساسية · 5 = عميقة" },
  "anchor.integration_skill": {
    en: "1 = none · 3 = configures · 5 = builds",
    ar: "1 = لا توجد · 3 = يضبط الإعدادات · 5 = يبني"
  },
  "anchor.support": {
    en: "1 = none · 3 = office hours · 5 = defined SLA",
    ar: "1 = لا يوجد · 3 = ساعات العمل · 5 = مستوى خدمة محدد"
  },
  "anchor.certification": { en: "1 = refuses · 3 = plans · 5 = holds", ar: "1 = يرفض · 3 = يخطط · 5 = حاصل عليها" },
  "anchor.sales_capacity": { en: "1 = none · 3 = shared · 5 = dedicated", ar: "1 = لا توجد · 3 = مشتركة · 5 = مخصصة" },
  "anchor.marketing": {
    en: "1 = none · 3 = small · 5 = own demand",
    ar: "1 = لا يوجد · 3 = محدود · 5 = يولّد الطلب بنفسه"
  },
  "anchor.stability": { en: "1 = at risk · 3 = stable · 5 = strong", ar: "1 = مهدد · 3 = مستقر · 5 = قوي" },
  "anchor.references": {
    en: "1 = 0 · 3 = 1 or 2 · 5 = 3 or more, one difficult",
    ar: "1 = لا مراجع · 3 = مرجع أو مرجعان · 5 = ثلاثة فأكثر وأحدها صعب"
  },
  "anchor.programme_history": {
    en: "1 = none · 3 = one · 5 = several good ones",
    ar: "1 = لا يوجد · 3 = برنامج واحد · 5 = عدة برامج ناجحة"
  },
  "anchor.co_sell": { en: "1 = never · 3 = tried · 5 = routine", ar: "1 = أبدًا · 3 = جُرّب · 5 = معتاد" },
  "anchor.training_willingness": {
    en: "1 = refuses · 3 = partial · 5 = booked",
    ar: "1 = يرفض · 3 = جزئي · 5 = محجوز"
  },
  "anchor.executive_support": { en: "1 = none · 3 = passive · 5 = active", ar: "1 = لا يوجد · 3 = سلبي · 5 = فعّال" },
  "anchor.market_size": { en: "1 = small · 3 = medium · 5 = large", ar: "1 = صغير · 3 = متوسط · 5 = كبير" },
  "anchor.pipeline": { en: "1 = none · 3 = some · 5 = registered", ar: "1 = لا توجد · 3 = بعضها · 5 = مسجلة" },
  "anchor.deal_size": {
    en: "1 = below ours · 3 = like ours · 5 = above ours",
    ar: "1 = أقل من صفقاتنا · 3 = مثلها · 5 = أكبر منها"
  },
  "anchor.trajectory": { en: "1 = shrinking · 3 = flat · 5 = growing", ar: "1 = يتراجع · 3 = ثابت · 5 = ينمو" },
  "anchor.market_access": {
    en: "1 = none · 3 = some · 5 = new segment",
    ar: "1 = لا يوجد · 3 = بعضه · 5 = شريحة جديدة"
  },
  "anchor.brand": { en: "1 = harms · 3 = neutral · 5 = lifts", ar: "1 = تضر · 3 = محايدة · 5 = ترفع" },
  "anchor.technology": {
    en: "1 = none · 3 = useful · 5 = needed IP",
    ar: "1 = لا توجد · 3 = مفيدة · 5 = ملكية فكرية لازمة"
  },
  "anchor.customer_ties": { en: "1 = shallow · 3 = medium · 5 = deep", ar: "1 = سطحية · 3 = متوسطة · 5 = عميقة" },
  "anchor.finances": { en: "1 = distressed · 3 = stable · 5 = strong", ar: "1 = متعثر · 3 = مستقر · 5 = قوي" },
  "anchor.market_position": {
    en: "1 = weakening · 3 = stable · 5 = strengthening",
    ar: "1 = يضعف · 3 = مستقر · 5 = يقوى"
  },
  "anchor.competitive_pressure": { en: "1 = severe · 3 = normal · 5 = low", ar: "1 = شديد · 3 = عادي · 5 = منخفض" },
  "anchor.leadership": {
    en: "1 = turnover · 3 = stable · 5 = long-serving",
    ar: "1 = متقلبة · 3 = مستقرة · 5 = طويلة الخدمة"
  },
  "anchor.commitment": {
    en: "1 = talk · 3 = partial · 5 = invested",
    ar: "1 = كلام فقط · 3 = جزئي · 5 = استثمار فعلي"
  },
  "anchor.conflict": { en: "1 = likely · 3 = manageable · 5 = none", ar: "1 = مرجح · 3 = يمكن إدارته · 5 = لا يوجد" },
  "anchor.overlaps": {
    en: "1 = direct rival vendor · 3 = adjacent · 5 = none",
    ar: "1 = مورّد منافس مباشر · 3 = قريب · 5 = لا يوجد"
  },
  "anchor.cultural_fit": { en: "1 = poor · 3 = workable · 5 = good", ar: "1 = ضعيفة · 3 = مقبولة · 5 = جيدة" }
};

// core/text/catalogue/approval.ts
var APPROVAL = {
  "s13.titleRegistration": {
    en: "Approve: {partner} registers {deal} as {role, word, dealrole}",
    ar: "للموافقة: {partner} يسجّل {deal} بصفة «{role, word, dealrole}»"
  },
  "s13.titleCandidate": {
    en: "Approve: {partner} moves to {phase}",
    ar: "للموافقة: انتقال {partner} إلى {phase}"
  },
  "s13.titleOther": { en: "Approve: {kind} of {partner}", ar: "للموافقة: {kind} لـ{partner}" },
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
    ar: "صفقة بقيمة {amount}، بصفة «{role, word, dealrole}»، {terms}، {conflict}."
  },
  "s13.shortNoAmount": {
    en: "Deal without amount, claimed as {role, word, dealrole}, {terms}, {conflict}.",
    ar: "صفقة دون مبلغ، بصفة «{role, word, dealrole}»، {terms}، {conflict}."
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
    ar: "تجاوز المهلة — القرار متاح أيضًا للمستوى: {role}"
  },
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

// core/text/catalogue/commands.ts
var COMMANDS = {
  "cmd.shortlist": { en: "Shortlist", ar: "إضافة إلى القائمة المختصرة" },
  "cmd.discard": { en: "Discard", ar: "استبعاد" },
  "cmd.return_to_scout": { en: "Return to SCOUT", ar: "إعادة إلى الاستكشاف" },
  "cmd.set_development_plan": { en: "Set development plan", ar: "وضع خطة تطوير" },
  "cmd.approve_candidate": { en: "Move to NEGOTIATE", ar: "نقل إلى التفاوض" },
  "cmd.reject": { en: "Reject candidate", ar: "رفض المرشّح" },
  "cmd.cancel": { en: "Cancel", ar: "إلغاء الشراكة" },
  "cmd.back_to_evaluate": { en: "Back to EVALUATE", ar: "عودة إلى التقييم" },
  "cmd.sign_agreement": { en: "Record signed agreement", ar: "تسجيل الاتفاقية الموقّعة" },
  "cmd.mark_lost": { en: "Mark as lost", ar: "تسجيل كمفقود" },
  "cmd.abandon_renegotiation": { en: "Abandon renegotiation", ar: "ترك إعادة التفاوض" },
  "cmd.activate": { en: "Activate", ar: "تفعيل" },
  "cmd.back_to_negotiate": { en: "Back to NEGOTIATE", ar: "عودة إلى التفاوض" },
  "cmd.start_exit": { en: "Start exit", ar: "بدء الإنهاء" },
  "cmd.change_tier": { en: "Change tier", ar: "تغيير الفئة" },
  "cmd.start_optimization": { en: "Start improvement", ar: "بدء التحسين" },
  "cmd.adopt_playbook": { en: "Adopt improvement plan", ar: "اعتماد خطة التحسين" },
  "cmd.abandon_optimization": { en: "Abandon improvement", ar: "ترك التحسين" },
  "cmd.open_renewal": { en: "Open renewal", ar: "فتح التجديد" },
  "cmd.renew": { en: "Renew", ar: "تجديد" },
  "cmd.renegotiate": { en: "Renegotiate", ar: "إعادة التفاوض" },
  "cmd.defer_renewal": { en: "Defer renewal", ar: "تأجيل التجديد" },
  "cmd.decline_renewal": { en: "Decline renewal", ar: "رفض التجديد" },
  "cmd.suspend": { en: "Suspend", ar: "تعليق" },
  "cmd.resume": { en: "Resume", ar: "استئناف" },
  "cmd.withdraw_exit": { en: "Withdraw exit", ar: "سحب الإنهاء" },
  "cmd.complete_exit": { en: "Complete exit", ar: "إتمام الإنهاء" },
  "cmd.reopen": { en: "Reopen", ar: "إعادة فتح" },
  "reason.no_fit": { en: "Does not fit", ar: "غير ملائم" },
  "reason.no_response": { en: "No response", ar: "لا استجابة" },
  "reason.no_capacity": { en: "No capacity", ar: "لا توجد قدرة كافية" },
  "reason.competitor": { en: "Works with a competitor", ar: "يعمل مع منافس" },
  "reason.terms": { en: "Terms not agreed", ar: "لم يُتفق على الشروط" },
  "reason.compliance": { en: "Compliance", ar: "الامتثال" },
  "reason.timing": { en: "Too early", ar: "الوقت مبكر" },
  "reason.our_priorities": { en: "Our priorities changed", ar: "تغيّرت أولوياتنا" },
  "reason.missing_data": { en: "Data is missing", ar: "البيانات ناقصة" },
  "reason.other": { en: "Other", ar: "سبب آخر" },
  "task.registration": {
    en: "Decide by {at, moment}: {partner}, {deal}",
    ar: "القرار قبل {at, moment}: {partner}، {deal}"
  },
  "task.partnership": {
    en: "Decide by {at, moment}: {kind, word, apprkind} of {partner}",
    ar: "القرار قبل {at, moment}: {kind, word, apprkind} لـ{partner}"
  },
  "task.body": {
    en: "Open the record and decide in the Partnership OS card. Asked by {name}.",
    ar: "افتح السجل واتخذ القرار في بطاقة نظام الشراكات. مقدّم الطلب: {name}."
  },
  "note.conflict": {
    en: "Another registration exists on this account. Both wait until a person has decided.",
    ar: "يوجد تسجيل آخر على هذا الحساب، ويبقى كلاهما معلّقًا حتى يُبتّ فيه."
  },
  "note.conflictResolved": {
    en: "The conflict on this account is resolved. The outcome is on each registration.",
    ar: "حُلّ التعارض على هذا الحساب، والنتيجة مسجّلة على كل تسجيل."
  },
  "note.putBack": {
    en: "Partnership OS put this change back. {reasons}",
    ar: "أعاد نظام الشراكات هذا التغيير إلى ما كان عليه. {reasons}"
  },
  "note.dealPutBack": {
    en: "Partnership OS put its fields on this deal back. Register or decide in the Partnership OS card.",
    ar: "أعاد نظام الشراكات حقوله في هذه الصفقة إلى ما كانت عليه. سجّل الشريك أو اتخذ القرار في بطاقة نظام الشراكات."
  },
  "note.askAgain": {
    en: "The CRM does not name who made this change. Ask again from the card.",
    ar: "لا يذكر نظام العملاء من أجرى هذا التغيير. أعد الطلب من البطاقة."
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
  "common.model": { en: "Model {model} v{version}", ar: "النموذج {model} الإصدار {version}" },
  "common.nobody": { en: "nobody", ar: "لا أحد" },
  "common.unknown": { en: "unknown", ar: "غير معروف" },
  "common.no_evidence": { en: "no evidence", ar: "لا يوجد دليل" },
  "common.total": { en: "Total", ar: "المجموع" },
  "common.status": { en: "Status", ar: "الحالة" },
  "common.amount": { en: "Amount", ar: "المبلغ" },
  "common.partner": { en: "Partner", ar: "الشريك" },
  "common.role": { en: "Role", ar: "الدور" },
  "common.share": { en: "Share", ar: "الحصة" },
  "common.deal": { en: "Deal", ar: "الصفقة" },
  "common.range": { en: "{lo}–{hi}", ar: "من {lo} إلى {hi}" },
  "common.withFix": { en: "{message} {fix}", ar: "{message} {fix}" },
  "common.deciding": { en: "The rules are being checked.", ar: "جارٍ التحقق من القواعد." },
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
  "st.partUnread": {
    en: "This part could not be read. Refresh, or tell a RevOps admin.",
    ar: "تعذّرت قراءة هذا الجزء. حدّث الصفحة أو أبلغ مسؤول عمليات الإيرادات."
  },
  "st.noaccessTitle": { en: "No permission", ar: "لا توجد صلاحية" },
  "st.requestAccess": { en: "Request access", ar: "طلب صلاحية" },
  "st.changed": { en: "This changed while you were reading", ar: "تغيّر المحتوى أثناء قراءتك" },
  "st.review": { en: "Review changes", ar: "مراجعة التغييرات" },
  "st.reviewFirst": { en: "Review the changes first.", ar: "راجع التغييرات أولًا." },
  "st.differences": { en: "What changed", ar: "ما الذي تغيّر" },
  "st.what": { en: "What", ar: "البند" },
  "st.was": { en: "It was", ar: "كان" },
  "st.is": { en: "It is now", ar: "أصبح" },
  "st.changedElsewhere": {
    en: "Nothing that this page shows is different.",
    ar: "لا يختلف شيء مما تعرضه هذه الصفحة."
  },
  "st.offline": {
    en: "Last loaded {time}. Actions are off until you reconnect.",
    ar: "آخر تحميل {time}. الإجراءات متوقفة حتى يعود الاتصال."
  },
  "st.paused": {
    en: "Sync with {crm} is paused since {time}. Read only.",
    ar: "المزامنة مع {crm} متوقفة منذ {time}. للقراءة فقط."
  },
  "st.sample": { en: "Sample data", ar: "بيانات تجريبية" },
  "st.sampleLabel": { en: "Source of these figures", ar: "مصدر هذه الأرقام" },
  "st.reading": { en: "Still reading {done} of {total}", ar: "ما زالت القراءة جارية: {done} من {total}" },
  "st.readingEffect.deal": {
    en: "The order of partners may change.",
    ar: "قد يتغيّر ترتيب الشركاء."
  },
  "st.readingEffect.partner": { en: "The figures may change.", ar: "قد تتغيّر الأرقام." },
  "perm.Use_Partnership_OS": { en: "Use Partnership OS", ar: "استخدام نظام الشراكات" },
  "perm.terms": { en: "Read partner terms", ar: "الاطلاع على شروط الشركاء" },
  "perm.money": { en: "Read partner revenue and costs", ar: "الاطلاع على إيرادات الشركاء وتكاليفهم" },
  "perm.scorecard": { en: "Read score cards", ar: "الاطلاع على بطاقات التقييم" },
  "perm.requests": { en: "Read approval requests", ar: "الاطلاع على طلبات الموافقة" },
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
    ar: "{n, plural, zero {من الأرباع السنوية} one {من الأرباع السنوية} two {من الأرباع السنوية} few {من الأرباع السنوية} many {من الأرباع السنوية} other {من الأرباع السنوية}}"
  },
  "derived.fields": {
    en: "Made up for the demo: {fields, words, field}",
    ar: "قيم مُعدّة للعرض التجريبي: {fields, words, field}"
  }
};

// core/text/catalogue/criteria.ts
var CRITERIA = {
  "group.strategic_fit": { en: "Strategic fit", ar: "الملاءمة الاستراتيجية" },
  "group.capability": { en: "Capability", ar: "القدرات" },
  "group.value_potential": { en: "Value", ar: "القيمة" },
  "group.risk": { en: "Risk", ar: "المخاطر" },
  "group.breakers": { en: "Deal breakers", ar: "الموانع القاطعة" },
  "crit.market_overlap": { en: "Target-market overlap", ar: "تداخل السوق المستهدف" },
  "crit.geography": { en: "Geography", ar: "النطاق الجغرافي" },
  "crit.industry": { en: "Industry", ar: "القطاع" },
  "crit.segment_size": { en: "Segment size", ar: "حجم شريحة العملاء" },
  "crit.product_complement": { en: "Product complement", ar: "تكامل المنتجات" },
  "crit.integration_potential": { en: "Integration potential", ar: "إمكانية التكامل" },
  "crit.joint_value": { en: "Joint value", ar: "القيمة المشتركة" },
  "crit.competitive_position": { en: "Position against competitors", ar: "الموقع أمام المنافسين" },
  "crit.values": { en: "Values", ar: "القيم" },
  "crit.customer_focus": { en: "Customer focus", ar: "التركيز على العميل" },
  "crit.growth_mindset": { en: "Growth mindset", ar: "عقلية النمو" },
  "crit.partner_philosophy": { en: "Partner philosophy", ar: "فلسفة الشراكة" },
  "crit.expertise": { en: "Expertise", ar: "الخبرة" },
  "crit.integration_skill": { en: "Integration skill", ar: "مهارة التكامل" },
  "crit.support": { en: "Support", ar: "الدعم" },
  "crit.certification": { en: "Certification", ar: "الشهادات" },
  "crit.sales_capacity": { en: "Sales capacity", ar: "القدرة البيعية" },
  "crit.marketing": { en: "Marketing", ar: "التسويق" },
  "crit.stability": { en: "Stability", ar: "الاستقرار" },
  "crit.references": { en: "References", ar: "المراجع" },
  "crit.programme_history": { en: "Programme history", ar: "تاريخ برامج الشركاء" },
  "crit.co_sell": { en: "Co-sell", ar: "البيع المشترك" },
  "crit.training_willingness": { en: "Training willingness", ar: "الاستعداد للتدريب" },
  "crit.executive_support": { en: "Executive support", ar: "دعم الإدارة" },
  "crit.market_size": { en: "Market size", ar: "حجم السوق" },
  "crit.pipeline": { en: "Pipeline", ar: "الفرص الجارية" },
  "crit.deal_size": { en: "Deal size", ar: "حجم الصفقات" },
  "crit.trajectory": { en: "Trajectory", ar: "اتجاه النمو" },
  "crit.market_access": { en: "Market access", ar: "الوصول إلى السوق" },
  "crit.brand": { en: "Brand", ar: "العلامة التجارية" },
  "crit.technology": { en: "Technology", ar: "التقنية" },
  "crit.customer_ties": { en: "Customer ties", ar: "العلاقات مع العملاء" },
  "crit.finances": { en: "Finances", ar: "الوضع المالي" },
  "crit.market_position": { en: "Market position", ar: "الموقع في السوق" },
  "crit.competitive_pressure": { en: "Competitive pressure", ar: "ضغط المنافسة" },
  "crit.leadership": { en: "Leadership", ar: "القيادة" },
  "crit.commitment": { en: "Commitment", ar: "الالتزام" },
  "crit.conflict": { en: "Conflict", ar: "التعارض" },
  "crit.overlaps": { en: "Overlaps", ar: "التداخل" },
  "crit.cultural_fit": { en: "Cultural fit", ar: "الملاءمة الثقافية" },
  "breaker.financial_instability": { en: "Financial instability", ar: "عدم الاستقرار المالي" },
  "breaker.direct_competitor": { en: "Direct competing offer", ar: "عرض منافس مباشر" },
  "breaker.ethics_reputation": { en: "Ethical concern or poor reputation", ar: "ملاحظات أخلاقية أو سمعة ضعيفة" },
  "breaker.no_references": { en: "No reference customers", ar: "لا يوجد عملاء مرجعيون" },
  "breaker.refuses_certification": { en: "Unwilling to certify", ar: "رفض الحصول على الشهادات" },
  "breaker.executive_refusal": { en: "Executive refusal", ar: "رفض الإدارة العليا" }
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
  "s1.order": {
    en: "Order: known points ÷ known weight. {list}.",
    ar: "الترتيب: النقاط المعروفة ÷ الوزن المعروف. {list}."
  },
  "s1.orderOf": { en: "{partner}: {points}", ar: "{partner}: {points}" },
  "s1.orderBlocked": {
    en: "A partner that cannot be registered yet stands last.",
    ar: "الشريك الذي لا يمكن تسجيله بعد يأتي أخيرًا."
  },
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
    en: "Points = 100 × weight × value, added over the criteria. Shown with one decimal, rounded after adding.",
    ar: "النقاط = 100 × الوزن × القيمة، ثم تُجمع للمعايير كلها. تظهر بخانة عشرية واحدة وتُقرَّب بعد الجمع."
  },
  "fit.rangeFormula": {
    en: "Unknown criteria count 0 at the low end and full at the high end.",
    ar: "تُحسب المعايير غير المعروفة صفرًا في الحد الأدنى وكاملة في الحد الأعلى."
  },
  "fit.order": {
    en: "For the order of partners: {points} ÷ {share, share} = {result}",
    ar: "لترتيب الشركاء: {points} ÷ {share, share} = {result}"
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
  "source.person": { en: "entered by a person", ar: "إدخال من شخص" },
  "source.derived": { en: "made up for the demo", ar: "من إعداد العرض التجريبي" },
  "age.today": { en: "{day, day}, today", ar: "{day, day}، اليوم" },
  "age.days": {
    en: "{day, day}, {n, plural, one {# day ago} other {# days ago}}",
    ar: "{day, day}، {n, plural, zero {اليوم} one {قبل يوم واحد} two {قبل يومين} few {قبل # أيام} many {قبل # يومًا} other {قبل # يوم}}"
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
  "ev.pair_offers": { en: "Offers {items, list}", ar: "يقدّم {items, list}" },
  "ev.pair_seeks": { en: "Looks for {items, list}", ar: "يبحث عن {items, list}" },
  "ev.pair_sectors": { en: "Works in {items, list}", ar: "يعمل في {items, list}" },
  "ev.pair_countries": { en: "Present in {items, list}", ar: "موجود في {items, list}" },
  "ev.pair_size": { en: "{partner} employees, {us} at our company", ar: "عدد موظفيه {partner}، ولدينا {us}" },
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
  "ev.part_asked": { en: "Changed since the last approval: {part}", ar: "تغيّر منذ الموافقة الأخيرة: {part}" },
  "ev.value_not_comparable": {
    en: "The amount cannot be compared in the policy’s currency, so the highest level is asked",
    ar: "لا يمكن مقارنة المبلغ بعملة السياسة، فيُطلب المستوى الأعلى"
  },
  "ev.meeting_before": {
    en: "First meeting on {on, day}, before the deal was opened on {opened, day}",
    ar: "الاجتماع الأول في {on, day} قبل فتح الصفقة في {opened, day}"
  },
  "ev.meeting_after": {
    en: "First meeting on {on, day}, after the deal was opened on {opened, day}",
    ar: "الاجتماع الأول في {on, day} بعد فتح الصفقة في {opened, day}"
  },
  "ev.meeting_undated": {
    en: "First meeting on {on, day}; whether the deal was opened later is unknown",
    ar: "الاجتماع الأول في {on, day}، ولا يُعرف هل فُتحت الصفقة بعده"
  },
  "ev.meeting_missing": { en: "No first meeting is recorded", ar: "لا يوجد اجتماع أول مسجّل" },
  "ev.claim_against_evidence": {
    en: "Sourced is claimed without evidence from before the deal",
    ar: "يُطالَب بدور المصدر دون دليل سابق للصفقة"
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
  "s6.value": { en: "Value", ar: "القيمة" },
  "s6.never": { en: "Sourced and influenced are never added together", ar: "لا يُجمع المصدر والمؤثَّر معًا" },
  "s6.sourced": { en: "Sourced", ar: "مصدرها الشريك" },
  "s6.influenced": { en: "Influenced", ar: "بتأثير الشريك" },
  "s6.owner": { en: "Channel Manager", ar: "مدير القنوات" },
  "s6.tier": { en: "Tier", ar: "الفئة" },
  "s6.noOwner": { en: "nobody named", ar: "لم يُحدَّد أحد" },
  "s6.fit": { en: "Strategic fit", ar: "الملاءمة الاستراتيجية" },
  "s6.fitUnknown": { en: "Strategic fit: not enough data", ar: "الملاءمة الاستراتيجية: البيانات غير كافية" },
  "s6.winRate": { en: "Win rate", ar: "معدل الكسب" },
  "s6.wonOf": { en: "{won} won of {closed} closed deals", ar: "كُسبت {won} من {closed} من الصفقات المغلقة" },
  "s6.deals": { en: "Deals ({n})", ar: "الصفقات ({n})" },
  "s6.dealsShown": { en: "Showing {shown} of {n}", ar: "يظهر {shown} من {n}" },
  "s6.noDeals": { en: "No deal with this partner yet.", ar: "لا توجد صفقات مع هذا الشريك بعد." },
  "s6.dealClosed": { en: "Closed", ar: "أُغلقت في" },
  "s6.crm": { en: "CRM", ar: "النظام" },
  "crm.hubspot": { en: "HubSpot", ar: "هبسبوت" },
  "crm.salesforce": { en: "Salesforce", ar: "سيلزفورس" },
  "s6.signals": { en: "Signals", ar: "المؤشرات" },
  "s6.suspended": {
    en: "This partnership is suspended. New registrations are held.",
    ar: "هذه الشراكة معلّقة. التسجيلات الجديدة متوقفة."
  },
  "s6.emptyTitle": { en: "Not a partner yet", ar: "ليس شريكًا بعد" },
  "s6.emptyText": {
    en: "{name} has no partnership. Start in SCOUT to look at it as a candidate.",
    ar: "لا توجد شراكة مع {name}. ابدأ في مرحلة الاستكشاف للنظر فيه كمرشّح."
  },
  "s6.start": { en: "Start in SCOUT", ar: "بدء الاستكشاف" },
  "s6.startName": { en: "Start in SCOUT: {name}", ar: "بدء الاستكشاف مع {name}" },
  "s6.startType": { en: "Partnership type", ar: "نوع الشراكة" },
  "s6.signal": { en: "What signal do you have?", ar: "ما المؤشر الذي لديك؟" },
  "s6.signalHelp": {
    en: "For example: a customer asked for this company.",
    ar: "مثال: سأل أحد العملاء عن هذه الشركة."
  },
  "s6.signalOn": { en: "Day of the signal", ar: "يوم المؤشر" },
  "s6.needType": { en: "Choose the partnership type first.", ar: "اختر نوع الشراكة أولًا." },
  "s6.needSignal": { en: "Write the signal in at least 10 characters.", ar: "اكتب المؤشر بعشرة أحرف على الأقل." },
  "s6.needDay": { en: "Choose a day up to today.", ar: "اختر يومًا لا يتجاوز اليوم." },
  "s6.cannotStart": { en: "This company cannot be started yet", ar: "لا يمكن بدء الاستكشاف مع هذه الشركة بعد" },
  "s6.onlyChannel": {
    en: "A Channel Manager can start the partnership.",
    ar: "يستطيع مدير القنوات بدء الشراكة."
  },
  "s6.moves": { en: "What moves this partner", ar: "ما الذي ينقل هذا الشريك" },
  "s6.noMoves": { en: "No move leads on from here.", ar: "لا يوجد انتقال من هنا." },
  "s6.toReach": {
    en: "To reach {phase}: {n, plural, one {# open} other {# open}}",
    ar: "للوصول إلى {phase}: {n, plural, zero {لا شيء ناقص} one {ينقص شرط واحد} two {ينقص شرطان} few {تنقص # شروط} many {ينقص # شرطًا} other {ينقص # شرط}}"
  },
  "s6.reachReady": { en: "To reach {phase}: nothing open", ar: "للوصول إلى {phase}: لا شيء ناقص" },
  "s6.approvalNeeded": {
    en: "Needs an approval by the {levels, words, role} (rule {rule} v{ver}).",
    ar: "يتطلب موافقة {levels, words, role} (القاعدة {rule} الإصدار {ver})."
  },
  "s6.approvalWaiting": { en: "The approval is waiting for a decision.", ar: "الموافقة بانتظار قرار." },
  "s6.approvalGranted": { en: "The approval is granted.", ar: "مُنحت الموافقة." },
  "s6.askApproval": { en: "Ask for approval", ar: "طلب الموافقة" },
  "s6.askName": { en: "Ask for approval: {kind} of {partner}", ar: "طلب الموافقة: {kind} لـ{partner}" },
  "s6.moveSent": { en: "Sent. The rules are being checked.", ar: "أُرسل. يجري التحقق من القواعد." },
  "s6.reasonTitle": { en: "{command}: {partner}", ar: "{command}: {partner}" },
  "s6.reasonEffect": {
    en: "The partnership moves to {phase}. The reason is recorded.",
    ar: "تنتقل الشراكة إلى {phase}. يُسجَّل السبب."
  },
  "s6.needReasonCode": { en: "Choose the kind of reason first.", ar: "اختر نوع السبب أولًا." },
  "s6.needReasonText": { en: "Write at least 10 characters.", ar: "اكتب عشرة أحرف على الأقل." },
  "s6.decided": { en: "Decisions", ar: "القرارات" },
  "s6.terms": { en: "Terms", ar: "الشروط" },
  "s6.noTerms": { en: "No signed terms are recorded.", ar: "لا توجد شروط موقّعة مسجلة." },
  "s6.termsVersion": { en: "Terms v{version}", ar: "الشروط الإصدار {version}" },
  "s6.termsSigned": { en: "Signed", ar: "تاريخ التوقيع" },
  "s6.termsPeriod": { en: "Period", ar: "المدة" },
  "s6.fromTo": { en: "{from, day} to {until, day}", ar: "من {from, day} إلى {until, day}" },
  "s6.termsProducts": { en: "Products", ar: "المنتجات" },
  "s6.termsTerritories": { en: "Territories", ar: "المناطق" },
  "s6.termsDiscount": { en: "Largest discount", ar: "أكبر خصم" },
  "s6.inForce": { en: "In force", ar: "سارٍ" },
  "s6.notInForce": { en: "Not in force", ar: "غير سارٍ" },
  "s7.roiLabel": { en: "ROI", ar: "العائد على الاستثمار" },
  "s7.roi": {
    en: "ROI {pct} · return {x}× on recorded cost",
    ar: "العائد على الاستثمار {pct} · مضاعف العائد {x}× على التكلفة المسجلة"
  },
  "s7.roiValue": {
    en: "{pct} · return {x}× on recorded cost",
    ar: "{pct} · مضاعف العائد {x}× على التكلفة المسجلة"
  },
  "s7.roiNA": { en: "Not applicable: no cost is recorded", ar: "لا ينطبق: لا توجد تكلفة مسجلة" },
  "s7.roiFormula": {
    en: "ROI = (sourced revenue − recorded cost) ÷ recorded cost, over whole quarters with both.",
    ar: "العائد = (إيراد المصدر − التكلفة المسجلة) ÷ التكلفة المسجلة، للأرباع الكاملة التي لها كلاهما."
  },
  "s7.roiNumbers": { en: "({revenue} − {cost}) ÷ {cost} = {pct}", ar: "({revenue} − {cost}) ÷ {cost} = {pct}" },
  "s7.roiNeeds": {
    en: "A figure needs {n, plural, one {# full quarter} other {# full quarters}} of cost and revenue.",
    ar: "يتطلب الرقم {n, plural, zero {دون أرباع} one {ربعًا كاملًا واحدًا} two {ربعين كاملين} few {# أرباع كاملة} many {# ربعًا كاملًا} other {# ربع كامل}} من التكلفة والإيراد."
  },
  "s7.quarter": { en: "Quarter", ar: "الربع" },
  "s7.revenue": { en: "Sourced revenue", ar: "إيراد المصدر" },
  "s7.cost": { en: "Recorded cost", ar: "التكلفة المسجلة" },
  "s7.measured": {
    en: "Measured: {sourced} of {n} cost items have a source",
    ar: "مقيس: {sourced} من {n} من بنود التكلفة لها مصدر"
  },
  "s7.partly": {
    en: "Partly measured: {sourced} of {n} cost items have a source",
    ar: "مقيس جزئيًا: {sourced} من {n} من بنود التكلفة لها مصدر"
  },
  "s7.assumed": {
    en: "Assumed: {sourced} of {n} cost items have a source",
    ar: "مفترض: {sourced} من {n} من بنود التكلفة لها مصدر"
  },
  "s7.sourcedFormula": {
    en: "Net value of won deals that the partner sourced, by its share.",
    ar: "صافي قيمة الصفقات المكسوبة التي جلبها الشريك، بحسب حصته."
  },
  "s7.influencedFormula": {
    en: "Net value of won deals that the partner influenced.",
    ar: "صافي قيمة الصفقات المكسوبة التي أثّر فيها الشريك."
  }
};

// core/text/catalogue/refusals-deals.ts
var DEAL_REFUSALS = {
  "r.partner_not_active": {
    en: "The partner is in {actual, word, phase}, not live.",
    ar: "الشريك في مرحلة {actual, word, phase} وليس نشطًا."
  },
  "r.partner_not_active.fix": {
    en: "Bring the partnership to MANAGE first.",
    ar: "انقل الشراكة إلى مرحلة الإدارة أولًا."
  },
  "r.partner_suspended": { en: "The partnership is suspended.", ar: "الشراكة معلّقة." },
  "r.partner_suspended.fix": { en: "Resume the partnership first.", ar: "استأنف الشراكة أولًا." },
  "r.deal_closed": { en: "The deal is closed.", ar: "الصفقة مغلقة." },
  "r.deal_closed.fix": { en: "Only open deals take registrations.", ar: "لا يُسجَّل شريك إلا في صفقة مفتوحة." },
  "r.deal_without_account": { en: "The deal has no account.", ar: "لا يوجد حساب للصفقة." },
  "r.deal_without_account.fix": {
    en: "Link the deal to its account in the CRM.",
    ar: "اربط الصفقة بحسابها في نظام العملاء."
  },
  "r.deal_without_contact": { en: "The deal has no contact.", ar: "لا توجد جهة اتصال للصفقة." },
  "r.deal_without_contact.fix": { en: "Add a contact to the deal.", ar: "أضف جهة اتصال إلى الصفقة." },
  "r.deal_without_product": { en: "The deal names no product.", ar: "لم يُحدَّد منتج في الصفقة." },
  "r.deal_without_product.fix": { en: "Set the product on the deal.", ar: "حدّد المنتج في الصفقة." },
  "r.deal_without_amount": { en: "The deal has no amount.", ar: "لا يوجد مبلغ للصفقة." },
  "r.deal_without_amount.fix": { en: "Set an amount above zero.", ar: "حدّد مبلغًا أكبر من صفر." },
  "r.deal_amount_too_precise": {
    en: "The deal’s amount {text} {currency} has more decimals than the currency.",
    ar: "مبلغ الصفقة {text} {currency} فيه خانات عشرية أكثر مما تسمح به العملة."
  },
  "r.deal_amount_too_precise.fix": {
    en: "Correct the amount on the deal: {currency} takes at most {digits, plural, one {# decimal} other {# decimals}}.",
    ar: "صحّح المبلغ في الصفقة: لا تزيد الخانات العشرية للعملة {currency} على {digits}."
  },
  "r.deal_amount_unreadable": {
    en: "The deal’s amount “{text}” cannot be read.",
    ar: "تعذّرت قراءة مبلغ الصفقة «{text}»."
  },
  "r.deal_amount_unreadable.fix": {
    en: "Write it on the deal as a number in a known currency.",
    ar: "اكتبه في الصفقة رقمًا بعملة معروفة."
  },
  "r.deal_without_close_date": { en: "The deal has no close date.", ar: "لا يوجد تاريخ إغلاق للصفقة." },
  "r.deal_without_close_date.fix": { en: "Set the expected close date.", ar: "حدّد تاريخ الإغلاق المتوقع." },
  "r.close_date_past": {
    en: "The close date {closeOn, day} is not in the future.",
    ar: "تاريخ الإغلاق {closeOn, day} ليس في المستقبل."
  },
  "r.close_date_past.fix": { en: "Set a close date after {today, day}.", ar: "حدّد تاريخ إغلاق بعد {today, day}." },
  "r.sourced_needs_comment": {
    en: "Sourced is claimed without evidence from before the deal.",
    ar: "يُطالَب بدور المصدر دون دليل سابق للصفقة."
  },
  "r.sourced_needs_comment.fix": {
    en: "Write a comment, or claim Influenced.",
    ar: "اكتب تعليقًا، أو اختر «بتأثير الشريك»."
  },
  "r.partner_twice": { en: "A partner has two credits on this deal.", ar: "للشريك إسنادان في هذه الصفقة." },
  "r.partner_twice.fix": { en: "Keep one role per partner.", ar: "أبقِ دورًا واحدًا لكل شريك." },
  "r.shares_not_whole": { en: "The sourced shares add up to {total, share}.", ar: "مجموع حصص المصدر {total, share}." },
  "r.shares_not_whole.fix": { en: "Sourced shares must total 100 %.", ar: "يجب أن يساوي مجموع حصص المصدر 100 بالمئة." },
  "r.two_sourcing_partners": { en: "Two partners are named as Sourced.", ar: "شريكان مذكوران بصفة المصدر." },
  "r.two_sourcing_partners.fix": { en: "Split the sourced credit by a decision.", ar: "قسّم إسناد المصدر بقرار." },
  "r.deal_below_minimum": {
    en: "The deal is below the least amount that earns.",
    ar: "الصفقة أقل من الحد الأدنى للعمولة."
  },
  "r.deal_below_minimum.fix": { en: "Only larger deals earn a commission.", ar: "تُحتسب العمولة للصفقات الأكبر فقط." },
  "r.contract_bonus_twice": {
    en: "Two bonuses for the contract length are chosen.",
    ar: "اختيرت مكافأتان لمدة العقد."
  },
  "r.contract_bonus_twice.fix": { en: "Keep one of them.", ar: "أبقِ واحدة منهما." },
  "r.currency_mixed": { en: "The amounts have different currencies.", ar: "المبالغ بعملات مختلفة." },
  "r.currency_mixed.fix": { en: "Convert them to one currency first.", ar: "حوّلها إلى عملة واحدة أولًا." },
  "r.no_rate": {
    en: "There is no rate from {from} to {to} on {on, day}.",
    ar: "لا يوجد سعر صرف من {from} إلى {to} في {on, day}."
  },
  "r.no_rate.fix": { en: "Add the rate for that day.", ar: "أضف سعر ذلك اليوم." },
  "r.approval_closed": { en: "This request was decided already.", ar: "سبق البتّ في هذا الطلب." },
  "r.approval_closed.fix": { en: "Refresh to see the decision.", ar: "حدّث الصفحة لرؤية القرار." },
  "r.approval_waits_for_answer": {
    en: "Information was asked; the request waits for the answer.",
    ar: "طُلبت معلومات، والطلب بانتظار الإجابة."
  },
  "r.approval_waits_for_answer.fix": {
    en: "Decide after the requester has answered.",
    ar: "اتخذ القرار بعد إجابة مقدّم الطلب."
  },
  "r.own_request": {
    en: "You made this request, so another person decides.",
    ar: "أنت مقدّم الطلب، لذا يقرّر شخص آخر."
  },
  "r.own_request.fix": { en: "Wait for another holder of the level.", ar: "انتظر قرار صاحب صلاحية آخر." },
  "r.level_too_low": {
    en: "Your approval level does not reach this decision.",
    ar: "مستوى صلاحيتك لا يكفي لهذا القرار."
  },
  "r.level_too_low.fix": {
    en: "The card names who decides.",
    ar: "البطاقة تذكر من يقرّر."
  },
  "r.already_decided": { en: "You already decided on this request.", ar: "سبق أن قرّرت في هذا الطلب." },
  "r.already_decided.fix": { en: "The other decision needs another person.", ar: "القرار الآخر يتطلب شخصًا آخر." },
  "r.comment_missing": { en: "A comment is missing.", ar: "التعليق غير مكتوب." },
  "r.comment_missing.fix": { en: "Write the reason in the comment.", ar: "اكتب السبب في التعليق." },
  "r.nothing_asked": { en: "No information was asked.", ar: "لم تُطلب أي معلومات." },
  "r.nothing_asked.fix": { en: "No answer is needed.", ar: "لا حاجة إلى إجابة." },
  "r.not_the_requester": { en: "Another person made this request.", ar: "قدّم هذا الطلب شخص آخر." },
  "r.not_the_requester.fix": { en: "Ask the requester.", ar: "اطلب ذلك من مقدّم الطلب." },
  "r.nobody_holds_level": {
    en: "Nobody holds the level: {level, word, role}.",
    ar: "لا أحد يحمل المستوى: {level, word, role}."
  },
  "r.nobody_holds_level.fix": {
    en: "The RevOps admin names a person for it.",
    ar: "يحدّد مسؤول عمليات الإيرادات شخصًا لهذا المستوى."
  },
  "r.asked_is_requester": {
    en: "The only {level, word, role} made this request.",
    ar: "مقدّم الطلب هو الوحيد في المستوى: {level, word, role}."
  },
  "r.asked_is_requester.fix": {
    en: "The RevOps admin names another person.",
    ar: "يحدّد مسؤول عمليات الإيرادات شخصًا آخر."
  },
  "r.refused": { en: "The rules refuse this.", ar: "القواعد لا تسمح بذلك." },
  "r.refused.fix": { en: "Refresh the record and read what is missing.", ar: "حدّث السجل واقرأ ما ينقص." },
  "r.no_permission": { en: "You have no permission for this.", ar: "ليست لديك صلاحية لهذا الإجراء." },
  "r.no_permission.fix": { en: "A RevOps admin can grant it.", ar: "يمنحها مسؤول عمليات الإيرادات." },
  "r.stale_version": { en: "This changed while you were reading.", ar: "تغيّر المحتوى أثناء قراءتك." },
  "r.stale_version.fix": { en: "Review the changes, then decide again.", ar: "راجع التغييرات ثم قرّر من جديد." },
  "r.payload_invalid": { en: "The request could not be read.", ar: "تعذّرت قراءة الطلب." },
  "r.payload_invalid.fix": { en: "Refresh the page and send it again.", ar: "حدّث الصفحة ثم أعد الإرسال." }
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
  "r.who_may_not.fix": { en: "Who may do it: {who, words, who}.", ar: "من يستطيع ذلك: {who, words, who}." },
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

// core/text/catalogue/refusals-policy.ts
var POLICY_REFUSALS = {
  "r.policy_row_below_floor": {
    en: "The row {type, word, type} is below its floor: {floor, words, role}.",
    ar: "الصف {type, word, type} أدنى من الحد: {floor, words, role}."
  },
  "r.policy_row_below_floor.fix": { en: "Raise the level to the floor.", ar: "ارفع المستوى إلى الحد الأدنى." },
  "r.policy_kind_below_floor": {
    en: "Rule {rule} lowers {kind, word, apprkind} below {floor, words, role}.",
    ar: "القاعدة {rule} تخفض {kind, word, apprkind} دون {floor, words, role}."
  },
  "r.policy_kind_below_floor.fix": { en: "Raise the level of the rule.", ar: "ارفع مستوى القاعدة." },
  "r.policy_level_off_ladder": {
    en: "The floor of {type} is off the ladder: {level, word, role}.",
    ar: "حد {type} خارج سلّم المستويات: {level, word, role}."
  },
  "r.policy_level_off_ladder.fix": {
    en: "Choose Manager, Director, VP or C-level.",
    ar: "اختر المدير أو مدير الإدارة أو نائب الرئيس أو الإدارة العليا."
  },
  "r.policy_rule_twice": { en: "Rule {rule} exists twice.", ar: "القاعدة {rule} مكررة." },
  "r.policy_rule_twice.fix": { en: "Give each rule its own name.", ar: "أعطِ كل قاعدة اسمًا خاصًا بها." },
  "r.policy_rule_unreachable": { en: "Rule {rule} is never reached.", ar: "القاعدة {rule} لا يُصل إليها أبدًا." },
  "r.policy_rule_unreachable.fix": { en: "Move it up or remove it.", ar: "انقلها لأعلى أو احذفها." },
  "r.policy_rule_gap": {
    en: "No rule covers {kind, word, apprkind} for {type, word, type}.",
    ar: "لا توجد قاعدة تغطي {kind, word, apprkind} لنوع {type, word, type}."
  },
  "r.policy_rule_gap.fix": { en: "Add a rule for this case.", ar: "أضف قاعدة لهذه الحالة." },
  "r.policy_sla_order": {
    en: "Warning, breach and escalation are out of order.",
    ar: "ترتيب الإنذار والتجاوز والتصعيد غير صحيح."
  },
  "r.policy_sla_order.fix": { en: "Let each step come later than the one before.", ar: "اجعل كل خطوة بعد التي قبلها." },
  "r.policy_calendar_unknown": { en: "The calendar {calendar} does not exist.", ar: "التقويم {calendar} غير موجود." },
  "r.policy_calendar_unknown.fix": { en: "Choose a calendar of the policy.", ar: "اختر تقويمًا من السياسة." },
  "r.policy_calendar_empty": {
    en: "The calendar {calendar} has no working time.",
    ar: "لا توجد ساعات عمل في التقويم {calendar}."
  },
  "r.policy_calendar_empty.fix": { en: "Add working days and hours.", ar: "أضف أيام العمل وساعاته." },
  "r.policy_day_wrong": {
    en: "The day {day} in calendar {calendar} is wrong.",
    ar: "اليوم {day} في التقويم {calendar} غير صحيح."
  },
  "r.policy_day_wrong.fix": {
    en: "Write an existing day as YYYY-MM-DD.",
    ar: "اكتب يومًا موجودًا بصيغة السنة ثم الشهر ثم اليوم."
  },
  "r.policy_tier_unknown": { en: "The tier {tier} does not exist.", ar: "الفئة {tier} غير موجودة." },
  "r.policy_tier_unknown.fix": { en: "Choose a tier of the programme.", ar: "اختر فئة من البرنامج." },
  "r.policy_weights": {
    en: "The weights of {model} add up to {total, share}.",
    ar: "مجموع أوزان {model} هو {total, share}."
  },
  "r.policy_weights.fix": { en: "Weights must total 100 %.", ar: "يجب أن يساوي مجموع الأوزان 100 بالمئة." },
  "r.policy_bands": { en: "The bands of {model} have a gap.", ar: "في نطاقات {model} فجوة." },
  "r.policy_bands.fix": { en: "Let the bands cover the whole scale.", ar: "اجعل النطاقات تغطي المقياس كله." },
  "r.policy_name_twice": { en: "The name {name} exists twice in {model}.", ar: "الاسم {name} مكرر في {model}." },
  "r.policy_name_twice.fix": { en: "Keep one of them.", ar: "أبقِ واحدًا منهما." },
  "r.policy_industry_unknown": {
    en: "The sector {industry} is not in the list.",
    ar: "القطاع {industry} غير موجود في القائمة."
  },
  "r.policy_industry_unknown.fix": { en: "Choose one of the listed sectors.", ar: "اختر قطاعًا من القائمة." },
  "r.policy_place_unknown": { en: "The place {place} is not in the list.", ar: "المكان {place} غير موجود في القائمة." },
  "r.policy_place_unknown.fix": { en: "Choose one of the listed places.", ar: "اختر مكانًا من القائمة." },
  "r.policy_currency_differs": {
    en: "The amount of {rule} is not in the base currency {currency}.",
    ar: "مبلغ {rule} ليس بالعملة الأساسية {currency}."
  },
  "r.policy_currency_differs.fix": { en: "Write it in {currency}.", ar: "اكتبه بعملة {currency}." },
  "r.policy_level_unheld": { en: "Nobody holds {level, word, role}.", ar: "لا أحد يشغل مستوى {level, word, role}." },
  "r.policy_level_unheld.fix": {
    en: "Give the level to a person, or ask for another level.",
    ar: "أسنِد المستوى إلى شخص أو اطلب مستوى آخر."
  },
  "r.policy_move_unknown": { en: "There is no move {move}.", ar: "لا توجد خطوة {move}." },
  "r.policy_move_unknown.fix": {
    en: "Write a move from T00 to T44.",
    ar: "اكتب خطوة من ⁨T00⁩ إلى ⁨T44⁩."
  },
  "r.policy_move_locked": {
    en: "Locked: no policy removes move {move}.",
    ar: "مقفل: لا تحذف أي سياسة الخطوة {move}."
  },
  "r.policy_move_locked.fix": { en: "Take it out of the list.", ar: "أخرجها من القائمة." },
  "r.policy_phase_unreachable": {
    en: "No move reaches {phase, word, phase} any more.",
    ar: "لم تعد أي خطوة تصل إلى {phase, word, phase}."
  },
  "r.policy_phase_unreachable.fix": {
    en: "Keep one of the moves that lead there.",
    ar: "أبقِ إحدى الخطوات المؤدية إليها."
  },
  "r.policy_guard_unknown": { en: "There is no guard {guard}.", ar: "لا يوجد شرط {guard}." },
  "r.policy_guard_unknown.fix": {
    en: "Write a guard of the list, such as G-AR.",
    ar: "اكتب شرطًا من القائمة مثل ⁨G-AR⁩."
  },
  "r.policy_guard_locked": {
    en: "Locked: move {move} keeps {guard}.",
    ar: "مقفل: تُبقي الخطوة {move} على {guard}."
  },
  "r.policy_guard_locked.fix": { en: "Take it out of the list.", ar: "أخرجه من القائمة." },
  "r.policy_guard_unproduced": {
    en: "Nothing produces the evidence of {guard} for move {move}.",
    ar: "لا شيء ينتج دليل {guard} للخطوة {move}."
  },
  "r.policy_guard_unproduced.fix": {
    en: "Ask for it in a later phase, or choose another guard.",
    ar: "اطلبه في مرحلة لاحقة أو اختر شرطًا آخر."
  },
  "r.policy_edit_order": {
    en: "An edit can mean move {move} or another one, and the order does not say which comes first.",
    ar: "قد يعني التعديل الخطوة {move} أو غيرها، والترتيب لا يحدد أيهما أولًا."
  },
  "r.policy_edit_order.fix": { en: "Add it to the order.", ar: "أضفها إلى الترتيب." },
  "r.policy_label_unknown": { en: "Nothing is called {label}.", ar: "لا شيء يحمل الاسم {label}." },
  "r.policy_label_unknown.fix": {
    en: "Name a phase, type, tier or role, such as phase.SCOUT.",
    ar: "سمِّ مرحلة أو نوعًا أو فئة أو دورًا مثل ⁨phase.SCOUT⁩."
  },
  "r.policy_rules_overlap": {
    en: "Rules {rule} and {other} both fit, first in {kind, word, apprkind} for {type, word, type}; {rule} decides.",
    ar: "القاعدتان {rule} و{other} تنطبقان معًا، أولًا على {kind, word, apprkind} لنوع {type, word, type}؛ والحكم لـ{rule}."
  },
  "r.policy_rules_overlap.fix": { en: "Check that the order is meant.", ar: "تأكد من أن الترتيب مقصود." },
  "r.value_not_comparable": {
    en: "The value cannot be compared in the currency of the policy, so the highest level is asked.",
    ar: "لا يمكن مقارنة القيمة بعملة السياسة، فيُطلب المستوى الأعلى."
  },
  "r.value_not_comparable.fix": { en: "Add a rate for the day.", ar: "أضف سعر صرف لذلك اليوم." }
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
  "r.territory_outside.fix": {
    en: "Choose a partner for this territory, or let the level of the type decide.",
    ar: "اختر شريكًا لهذه المنطقة، أو يُترك القرار لمستوى نوع الشراكة."
  },
  "r.discount_unknown": { en: "The discount or its limit is not recorded.", ar: "الخصم أو حدّه غير مسجّل." },
  "r.discount_unknown.fix": { en: "Set the discount on the deal.", ar: "حدّد الخصم في الصفقة." },
  "r.discount_outside": {
    en: "The discount of {discountBp, share} is above what the terms allow.",
    ar: "الخصم {discountBp, share} أعلى مما تسمح به الشروط."
  },
  "r.discount_outside.fix": {
    en: "Lower the discount, or let the level of the type decide.",
    ar: "خفّض الخصم، أو يُترك القرار لمستوى نوع الشراكة."
  },
  "r.currency_unknown": { en: "The currency {currency} is not known.", ar: "العملة {currency} غير معروفة." },
  "r.currency_unknown.fix": {
    en: "Use a three-letter ISO currency code.",
    ar: "استخدم رمز عملة من ثلاثة أحرف مثل ⁨SAR⁩."
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

// core/text/catalogue/refusals-service.ts
var SERVICE_REFUSALS = {
  "r.category_incomplete": {
    en: "{category, word, group}: {answered} of {of} answered.",
    ar: "{category, word, group}: أُجيب عن {answered} من {of}."
  },
  "r.category_incomplete.fix": { en: "Answer at least half of the group.", ar: "أجب عن نصف المجموعة على الأقل." },
  "r.category_below_minimum": {
    en: "{category, word, group} is {score}, below its minimum of {minimum}.",
    ar: "{category, word, group}: {score}، أقل من الحد الأدنى {minimum}."
  },
  "r.category_below_minimum.fix": { en: "Raise the group with new evidence.", ar: "ارفع درجة المجموعة بأدلة جديدة." },
  "r.criterion_rule": {
    en: "Too many low answers: {criteria, words, crit}.",
    ar: "إجابات منخفضة كثيرة: {criteria, words, crit}."
  },
  "r.criterion_rule.fix": { en: "Improve these criteria with evidence.", ar: "حسّن هذه المعايير بالأدلة." },
  "r.breaker_yes": { en: "Deal breaker: {breaker, word, breaker}.", ar: "مانع قاطع: {breaker, word, breaker}." },
  "r.breaker_yes.fix": { en: "Settle it, then answer again.", ar: "عالجه ثم أجب من جديد." },
  "r.breaker_unanswered": {
    en: "Deal breaker not answered: {breaker, word, breaker}.",
    ar: "مانع قاطع دون إجابة: {breaker, word, breaker}."
  },
  "r.breaker_unanswered.fix": { en: "Answer it; unanswered counts as yes.", ar: "أجب عنه؛ عدم الإجابة يُحسب نعم." },
  "r.band_below_go": {
    en: "The total is in the band “{band, word, band}”.",
    ar: "المجموع ضمن نطاق «{band, word, band}»."
  },
  "r.band_below_go.fix": {
    en: "It lacks {distance} to the next band.",
    ar: "ينقصه {distance} للوصول إلى النطاق التالي."
  },
  "r.scorecard_not_final": { en: "The score card is not finished.", ar: "بطاقة التقييم غير مكتملة." },
  "r.scorecard_not_final.fix": { en: "Finish scoring.", ar: "أنهِ التقييم." },
  "r.scorecard_one_scorer": { en: "Only one person has scored.", ar: "قيّم شخص واحد فقط." },
  "r.scorecard_one_scorer.fix": {
    en: "Ask a second scorer, or give the reason.",
    ar: "اطلب مقيّمًا ثانيًا، أو اذكر السبب."
  },
  "r.criterion_unknown": {
    en: "The criterion {criterion} is not in the model.",
    ar: "المعيار {criterion} غير موجود في النموذج."
  },
  "r.criterion_unknown.fix": { en: "Refresh the score card.", ar: "حدّث بطاقة التقييم." },
  "r.score_invalid": { en: "The answer {score} is not 1 to 5.", ar: "الإجابة {score} ليست من 1 إلى 5." },
  "r.score_invalid.fix": { en: "Choose 1 to 5, or “No evidence”.", ar: "اختر من 1 إلى 5، أو «لا يوجد دليل»." },
  "r.breaker_unknown": {
    en: "The deal breaker {breaker} is not in the model.",
    ar: "المانع {breaker} غير موجود في النموذج."
  },
  "r.breaker_unknown.fix": { en: "Refresh the score card.", ar: "حدّث بطاقة التقييم." },
  "r.model_unknown": { en: "The model {model} is not in the policy.", ar: "النموذج {model} غير موجود في السياسة." },
  "r.model_unknown.fix": { en: "Refresh the score card.", ar: "حدّث بطاقة التقييم." },
  "r.scout_score_missing": {
    en: "There is not enough data for a strategic-fit score.",
    ar: "البيانات غير كافية لدرجة الملاءمة الاستراتيجية."
  },
  "r.scout_score_missing.fix": {
    en: "Complete the partner data, or write a reason.",
    ar: "أكمل بيانات الشريك، أو اكتب سببًا."
  },
  "r.account_protected": {
    en: "Another registration is protected on this account until {until, day}.",
    ar: "تسجيل آخر محمي على هذا الحساب حتى {until, day}."
  },
  "r.account_protected.fix": {
    en: "Reject this claim, or settle the conflict first.",
    ar: "ارفض هذا الطلب، أو عالج التعارض أولًا."
  },
  "r.already_registered": {
    en: "This partner is registered on the deal with this role.",
    ar: "هذا الشريك مسجّل في الصفقة بهذا الدور."
  },
  "r.already_registered.fix": { en: "Choose another role.", ar: "اختر دورًا آخر." },
  "r.not_your_deal": { en: "This deal belongs to another person.", ar: "هذه الصفقة تخص شخصًا آخر." },
  "r.not_your_deal.fix": {
    en: "Ask the owner of the deal or a Channel Manager.",
    ar: "اطلب ذلك من مسؤول الصفقة أو مدير القنوات."
  },
  "r.approval_waiting": { en: "The same approval is waiting already.", ar: "الموافقة نفسها قيد الانتظار." },
  "r.approval_waiting.fix": { en: "Wait for the decision.", ar: "انتظر القرار." },
  "r.unknown_record": { en: "The record was not found.", ar: "لم يُعثر على السجل." },
  "r.unknown_record.fix": { en: "Refresh the page.", ar: "حدّث الصفحة." },
  "r.version_missing": { en: "The version that you read is missing.", ar: "رقم الإصدار الذي قرأته غير موجود." },
  "r.version_missing.fix": { en: "Refresh the page and send it again.", ar: "حدّث الصفحة ثم أعد الإرسال." },
  "r.idempotency_key_reused": {
    en: "This request was sent before with other content.",
    ar: "أُرسل هذا الطلب من قبل بمحتوى مختلف."
  },
  "r.idempotency_key_reused.fix": { en: "Refresh the page and send it again.", ar: "حدّث الصفحة ثم أعد الإرسال." },
  "r.partnership_exists": {
    en: "{name} has a partnership already, in {phase, word, phase}.",
    ar: "لدى {name} شراكة قائمة في مرحلة {phase, word, phase}."
  },
  "r.partnership_exists.fix": { en: "Use the existing record.", ar: "استخدم السجل الموجود." },
  "r.signal_in_future": { en: "The signal of {on, day} is in the future.", ar: "المؤشر المؤرخ {on, day} في المستقبل." },
  "r.signal_in_future.fix": { en: "Set a day up to {today, day}.", ar: "حدّد يومًا لا يتجاوز {today, day}." },
  "r.not_found": { en: "The record was not found.", ar: "لم يُعثر على السجل." },
  "r.not_found.fix": { en: "Refresh the page.", ar: "حدّث الصفحة." },
  "r.outage": { en: "The service is not available now.", ar: "الخدمة غير متاحة الآن." },
  "r.outage.fix": { en: "Try again in a minute.", ar: "أعد المحاولة بعد دقيقة." }
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
  "s3.openedUnknown": {
    en: "The deal has no opened date, so it is unknown whether the evidence of {on, day} came first. Influenced is proposed.",
    ar: "لا يوجد تاريخ فتح للصفقة، فلا يُعرف هل سبق الدليلُ المؤرخ {on, day} فتحَها. يُقترح «بتأثير الشريك»."
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

// core/text/catalogue/scorecard.ts
var SCORECARD = {
  "s6b.open": { en: "Score card", ar: "بطاقة التقييم" },
  "s6b.openName": { en: "Score card of {partner}", ar: "بطاقة تقييم {partner}" },
  "s6b.title": { en: "Score card · {partner}", ar: "بطاقة التقييم · {partner}" },
  "s6b.modelName.qualification": { en: "Qualification", ar: "التأهيل" },
  "s6b.progress": {
    en: "{model} v{version} · {done} of {n} answered",
    ar: "{model} الإصدار {version} · أُجيب عن {done} من {n}"
  },
  "s6b.saved": { en: "Saved {time}", ar: "حُفظت {time}" },
  "s6b.keys": {
    en: "Keys 1 to 5 score the criterion in focus, 0 means no evidence.",
    ar: "المفاتيح من 1 إلى 5 تقيّم المعيار المحدد، و0 يعني لا يوجد دليل."
  },
  "s6b.metric": { en: "Total of the score card", ar: "مجموع بطاقة التقييم" },
  "s6b.answeredOf": { en: "{done} of {n}", ar: "{done} من {n}" },
  "s6b.groupColumn": { en: "Group", ar: "المجموعة" },
  "s6b.answersColumn": { en: "Answers", ar: "الإجابات" },
  "s6b.minimum": { en: "Minimum", ar: "الحد الأدنى" },
  "s6b.scoreColumn": { en: "Score", ar: "الدرجة" },
  "s6b.pair": { en: "The scorers’ answers side by side", ar: "إجابات المقيّمين جنبًا إلى جنب" },
  "s6b.disagree": {
    en: "{group}: the scorers differ by {points}. Discuss before deciding.",
    ar: "{group}: فرق التقييم {points}. ناقشوا قبل القرار."
  },
  "s6b.changes": { en: "What would change the outcome", ar: "ما الذي يغيّر الحصيلة" },
  "s6b.change.criterion": {
    en: "{criterion}: from {from} to {to} gives {band}",
    ar: "{criterion}: من {from} إلى {to} تصبح الحصيلة {band}"
  },
  "s6b.change.breaker": {
    en: "{breaker}: evidence that the answer is no gives {band}",
    ar: "{breaker}: دليل على أن الجواب «لا» يجعل الحصيلة {band}"
  },
  "s6b.change.none": {
    en: "No single answer changes the outcome.",
    ar: "لا توجد إجابة واحدة تغيّر الحصيلة."
  },
  "s6b.scorers": { en: "Scored by: {names}", ar: "المقيّمون: {names}" },
  "s6b.noScorer": { en: "Nobody has scored yet.", ar: "لم يقيّم أحد بعد." },
  "s6b.group": { en: "{group} {weight}", ar: "{group} {weight}" },
  "s6b.groupDone": { en: "{group} ({done} of {n})", ar: "{group} ({done} من {n})" },
  "s6b.result": { en: "Result so far", ar: "النتيجة حتى الآن" },
  "s6b.groupScore": { en: "{score} · minimum {minimum}", ar: "{score} · الحد الأدنى {minimum}" },
  "s6b.groupNodata": { en: "not enough data ({done} of {n})", ar: "البيانات غير كافية ({done} من {n})" },
  "s6b.total": { en: "Total", ar: "المجموع" },
  "s6b.totalOf": { en: "{score} of 5", ar: "{score} من 5" },
  "s6b.below": { en: "{score} of 5, below {limit}", ar: "{score} من 5، أقل من {limit}" },
  "s6b.incomplete": {
    en: "Incomplete — {n, plural, one {# answer missing} other {# answers missing}}",
    ar: "غير مكتملة — {n, plural, zero {لا إجابات ناقصة} one {تنقص إجابة واحدة} two {تنقص إجابتان} few {تنقص # إجابات} many {تنقص # إجابة} other {تنقص # إجابة}}"
  },
  "s6b.outcome": { en: "Outcome: {band}", ar: "الحصيلة: {band}" },
  "s6b.noEvidence": { en: "No evidence", ar: "لا يوجد دليل" },
  "s6b.breakers": { en: "Deal breakers", ar: "الموانع القاطعة" },
  "s6b.breakersCount": {
    en: "{n}: {no} no · {yes} yes · {open} unanswered (counts as yes)",
    ar: "{n}: {no} لا · {yes} نعم · {open} دون إجابة (تُحسب نعم)"
  },
  "s6b.yes": { en: "Yes", ar: "نعم" },
  "s6b.no": { en: "No", ar: "لا" },
  "s6b.unanswered": { en: "Not answered", ar: "دون إجابة" },
  "s6b.save": { en: "Save", ar: "حفظ" },
  "s6b.finish": { en: "Finish scoring", ar: "إنهاء التقييم" },
  "s6b.single": { en: "Why does one person score alone?", ar: "لماذا يقيّم شخص واحد بمفرده؟" },
  "s6b.singleHelp": {
    en: "Two people score, or one with a reason.",
    ar: "يقيّم شخصان، أو شخص واحد مع ذكر السبب."
  },
  "s6b.needSingle": {
    en: "Write why one person scores alone, in at least 10 characters.",
    ar: "اكتب سبب تقييم شخص واحد بمفرده بعشرة أحرف على الأقل."
  },
  "s6b.sending": { en: "Score card sent.", ar: "أُرسلت بطاقة التقييم." },
  "s6b.final": { en: "Score card: {score} of 5, {band}", ar: "بطاقة التقييم: {score} من 5، {band}" },
  "s6b.failed": { en: "What holds it back", ar: "ما الذي يعيقها" },
  "s6b.formula": {
    en: "Group = mean of its answers. Total = sum of weight × group. A group needs half of its answers.",
    ar: "المجموعة = متوسط إجاباتها. المجموع = مجموع الوزن × المجموعة. تحتاج المجموعة إلى نصف إجاباتها."
  }
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
  "who.system": { en: "Partnership OS by itself", ar: "نظام الشراكات تلقائيًا" },
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
  "apprkind.extension": { en: "Extension of a protection", ar: "تمديد حماية" },
  "apprkind.waiver": { en: "Waiver of a check", ar: "إعفاء من فحص" },
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
  "field.firstMeeting": { en: "first meeting", ar: "الاجتماع الأول" },
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
  "field.checks": { en: "checks", ar: "الفحوص" },
  "field.country": { en: "country", ar: "الدولة" },
  "field.type": { en: "partnership type", ar: "نوع الشراكة" },
  "field.tier": { en: "tier", ar: "الفئة" },
  "field.registrations": { en: "registrations", ar: "التسجيلات" }
};

// core/text/catalogue.ts
import { RECORD_WORDS } from "c/posRecordText";
var CATALOGUE = {
  ...COMMON,
  ...WORDS,
  ...SECTORS,
  ...COMMANDS,
  ...DEAL,
  ...REGISTER,
  ...APPROVAL,
  ...PARTNER,
  ...SCORECARD,
  ...CRITERIA,
  ...ANCHORS,
  ...EVIDENCE,
  ...MOVE_REFUSALS,
  ...REQUEST_REFUSALS,
  ...DEAL_REFUSALS,
  ...POLICY_REFUSALS,
  ...SERVICE_REFUSALS,
  ...RECORD_WORDS
};
export {
  CATALOGUE
};
