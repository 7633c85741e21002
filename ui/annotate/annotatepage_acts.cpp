// What can be done on the page by a key, a menu or a button; how it is put together stands in
// annotatepage_layout.cpp.
#include "annotate/annotatepage.h"
#include "annotate/criterionform.h"
#include "annotate/feedbackpanel.h"
#include "annotate/findbar.h"
#include "annotate/guidelinespanel.h"
#include "annotate/itemview.h"
#include "annotate/keysdialog.h"
#include "annotate/queuepanel.h"
#include "common/plaintext.h"
#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace touchstone::ui {

void AnnotatePage::makeActions()
{
    const auto make = [this](const char* name, auto slot) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(name));
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_actions.submit = make("submitAction", [this] { submit(); });
    m_actions.submit->setShortcut(QKeySequence(Qt::Key_Return));
    m_actions.submit->setShortcutContext(Qt::WidgetShortcut);
    m_actions.later = make("laterAction", [this] { m_flow.later(); });
    m_actions.cannotRate = make("cannotRateAction", [this] { cannotRate(); });
    m_actions.flag = make("flagAction", [this] { flag(); });
    m_actions.back = make("backAction", [this] { m_flow.goBack(); });
    m_actions.undo = make("undoAction", [this] { m_flow.undo(); });
    m_actions.redo = make("redoAction", [this] { m_flow.redo(); });
    m_actions.list = make("listAction", [this] { toggleList(); });
    m_actions.search = make("searchAction", [this] {
        if (!m_queue->isVisible())
            toggleList();
        m_queue->focusSearch();
    });
    m_actions.sideBySide = make("sideBySideAction", [this] { toggleSideBySide(); });
    m_actions.ownAnswer = make("ownAnswerAction", [this] { m_item->openOwnAnswer(); });
    m_actions.writeLater = make("writeLaterAction", [this] { toggleWriteLater(); });
    m_actions.find = make("findAction", [this] { m_item->findBar()->open(); });
    m_actions.invisibles = make("invisiblesAction", [this] { toggleForm(ReadingView::Form::Invisibles); });
    m_actions.markdown = make("markdownAction", [this] { toggleForm(ReadingView::Form::Markdown); });
    m_actions.hide = make("hideAction", [this] { toggleCover(ItemView::Cover::Hidden); });
    m_actions.pause = make("pauseAction", [this] { toggleCover(ItemView::Cover::Paused); });
    m_actions.guidelines =
        make("guidelinesAction", [this] { showGuidelines(GuidelinesPanel::Part::Guidelines); });
    m_actions.keys = make("keysAction", [this] { showGuidelines(GuidelinesPanel::Part::Keys); });
    m_actions.handBack = make("handBackAction", [this] {
        keepDraft();
        Q_EMIT handBackAsked();
    });
    for (QAction* action : {m_actions.flag, m_actions.list, m_actions.sideBySide, m_actions.writeLater,
             m_actions.invisibles, m_actions.markdown, m_actions.hide, m_actions.pause})
        action->setCheckable(true);
    connect(&m_keys, &KeyMap::changed, this, &AnnotatePage::applyKeys);
    applyKeys();
}

std::vector<std::pair<KeyMap::Act, QAction*>> AnnotatePage::actsAndActions() const
{
    using Act = KeyMap::Act;
    return {{Act::Later, m_actions.later}, {Act::CannotRate, m_actions.cannotRate},
        {Act::Flag, m_actions.flag}, {Act::Back, m_actions.back}, {Act::Undo, m_actions.undo},
        {Act::Redo, m_actions.redo}, {Act::List, m_actions.list}, {Act::Search, m_actions.search},
        {Act::SideBySide, m_actions.sideBySide}, {Act::OwnAnswer, m_actions.ownAnswer},
        {Act::WriteLater, m_actions.writeLater}, {Act::Find, m_actions.find},
        {Act::Invisibles, m_actions.invisibles}, {Act::Markdown, m_actions.markdown},
        {Act::Hide, m_actions.hide}, {Act::Pause, m_actions.pause}, {Act::Guidelines, m_actions.guidelines},
        {Act::Keys, m_actions.keys}, {Act::HandBack, m_actions.handBack}};
}

void AnnotatePage::applyKeys()
{
    for (const auto& [act, action] : actsAndActions()) {
        const QKeySequence key = m_keys.key(act);
        action->setShortcut(key);
        // Single letters and signs are taken by the page itself, so that text boxes and the scheme come
        // first.
        const bool plain = key.count() == 1 && key[0].keyboardModifiers() == Qt::NoModifier
            && (key[0].key() < Qt::Key_F1 || key[0].key() > Qt::Key_F35);
        action->setShortcutContext(plain ? Qt::WidgetShortcut : Qt::WindowShortcut);
        if (plain)
            removeAction(action);
        else
            addAction(action);
    }
    if (m_later != nullptr) // the page is put together: its tips name keys
        retranslateUi();
    const QString hide = m_keys.shown(KeyMap::Act::Hide);
    m_item->setKeys({hide, m_keys.shown(KeyMap::Act::OwnAnswer), m_keys.shown(KeyMap::Act::WriteLater)});
}

bool AnnotatePage::actOnLetter(QKeyEvent* event)
{
    const auto act = m_keys.actOf(event);
    if (!act || event->isAutoRepeat())
        return false;
    for (const auto& [known, action] : actsAndActions()) {
        if (known != *act)
            continue;
        action->trigger();
        return true;
    }
    return false;
}

void AnnotatePage::toggleSideBySide()
{
    keepDraft();
    const bool on = !m_flow.isSideBySide();
    m_context.settings.setSideBySide(on);
    m_flow.setSideBySide(on);
    enableActions();
}

void AnnotatePage::toggleWriteLater()
{
    if (!m_flow.current() || m_item->ownCriterion() == nullptr || m_item->ownAnswer()) {
        m_item->setOwnPromised(false); // the button that was pressed shows how it is
        enableActions();
        return;
    }
    const bool promised = !m_item->isOwnAnswerDraft();
    m_item->setOwnPromised(promised);
    m_flow.act(m_item->ownCriterion()->id, promised ? "later" : "");
    enableActions();
}

void AnnotatePage::toggleForm(ReadingView::Form form)
{
    m_item->setForm(m_item->form() == form ? ReadingView::Form::Letters : form);
    enableActions();
}

void AnnotatePage::toggleCover(ItemView::Cover cover)
{
    if (!m_flow.current()) {
        enableActions();
        return;
    }
    setCover(m_item->cover() == ItemView::Cover::None ? cover : ItemView::Cover::None);
}

void AnnotatePage::setCover(ItemView::Cover cover)
{
    m_item->setCover(cover);
    // What nobody reads takes no time; nobody rates what is not in view either.
    m_flow.setAttention(cover != ItemView::Cover::Hidden && cover != ItemView::Cover::Paused && isVisible());
    m_form->setBlocked(cover != ItemView::Cover::None);
    if (cover == ItemView::Cover::None)
        setFocus(Qt::OtherFocusReason);
    enableActions();
}

void AnnotatePage::showGuidelines(GuidelinesPanel::Part part)
{
    // The same key again puts it away.
    if (m_guidelines->isVisible() && m_guidelines->part() == part) {
        m_guidelines->hide();
        setFocus(Qt::OtherFocusReason);
        return;
    }
    openGuidelines();
    m_guidelines->showPart(part);
}

void AnnotatePage::openGuidelines()
{
    if (m_flow.desk() != nullptr)
        m_guidelines->setScheme(m_flow.current() ? m_flow.scheme() : m_flow.desk()->scheme());
    m_guidelines->setExtra(m_packageGuidelines);
    // On a small window the guidelines take the place of the list.
    if (m_queue->isVisible() && width() < kRoomForBoth)
        showList(false);
    m_guidelines->show();
}

void AnnotatePage::showJudgement()
{
    // What the answers so far mean for the rest of the page.
    const Answers answers = m_form->answers();
    const Scheme& scheme = m_flow.scheme();
    const Criterion* scale = scheme.criterionWithRole("responsibility");
    const Criterion* best = scheme.criterionWithRole("best");
    const auto valueOf = [&answers](const Criterion* criterion) -> const AnswerValue* {
        if (criterion == nullptr)
            return nullptr;
        const auto found = answers.values.find(criterion->id);
        return found == answers.values.end() ? nullptr : &found->second;
    };
    const AnswerValue* named = valueOf(best);
    const auto* letters = named != nullptr ? std::get_if<BestOfAnswer>(named) : nullptr;
    m_item->setBest(letters != nullptr ? letters->labels : std::vector<std::string>());
    if (scale != nullptr && best != nullptr) {
        QStringList names;
        for (const std::string& label : letters != nullptr ? letters->labels : std::vector<std::string>())
            names << QString::fromStdString(label);
        m_form->setNote(QString::fromStdString(scale->id),
            letters == nullptr      ? QString()
                : names.isEmpty()   ? tr("None is good: these are the points of the least bad one.")
                : names.size() == 1 ? tr("Points of answer %1").arg(names.first())
                                    : tr("Points of each of the answers %1").arg(names.join(tr(", "))));
    }
    const AnswerValue* points = valueOf(scale);
    const auto* given = points != nullptr ? std::get_if<ScaleAnswer>(points) : nullptr;
    const Criterion* own = m_item->ownCriterion();
    m_item->setOwnAsked(own != nullptr && given != nullptr && given->value < own->askBelow);
}

void AnnotatePage::editKeys()
{
    std::vector<std::pair<QKeySequence, QString>> taken;
    QList<QAction*> own;
    for (const auto& [act, action] : actsAndActions())
        own << action;
    for (const QAction* action : window()->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts()) {
            if (!own.contains(action) && action != m_actions.submit)
                taken.emplace_back(key, action->text().remove(QLatin1Char('&')));
        }
    }
    const Scheme scheme = m_flow.desk() != nullptr ? m_flow.desk()->scheme() : Scheme();
    auto* dialog = new KeysDialog(m_keys, lettersOf(scheme), std::move(taken), this);
    dialog->open();
}

bool AnnotatePage::isFeedback() const
{
    return m_stack->currentWidget() == m_feedback;
}

bool AnnotatePage::showFeedback(RowId row, const Scheme& scheme)
{
    const auto gold = m_flow.desk()->gold(row);
    if (!gold) {
        tellError(gold.error());
        return false;
    }
    const auto own = m_flow.desk()->answers(row);
    if (!*gold || !own)
        return false;
    m_feedback->compare(scheme, *own, **gold);
    m_stack->setCurrentWidget(m_feedback);
    m_side->hide();
    m_enter.newItem();
    m_flow.setAttention(false);
    setFocus(Qt::OtherFocusReason);
    enableActions();
    return true;
}

void AnnotatePage::endFeedback()
{
    if (!isFeedback())
        return;
    // What was read here is no time of the next item.
    if (m_flow.current()) {
        m_stack->setCurrentIndex(1);
        m_side->show();
        m_flow.restartClock();
        m_flow.setAttention(!isStopped() && isVisible());
        m_enter.newItem();
    } else {
        showNothing(m_flow.total() == 0 ? Nothing::NoItems : Nothing::AllDone);
    }
    setFocus(Qt::OtherFocusReason);
    enableActions();
}

void AnnotatePage::showHint(const Scheme& scheme, const Answers& answers, double activeSeconds)
{
    const auto hint = m_hints.add(scheme, answers, activeSeconds);
    if (!hint || !m_flow.current())
        return;
    m_hint->setText(*hint == RatingHints::Hint::Fast
            ? tr("You were much faster than before. Is that how you mean it?")
            : tr("The same points many times in a row. Is that how you mean it?"));
    m_hint->show();
    // The lead sees that it was shown, and before which answers.
    m_flow.act({}, std::string("hint: ") + RatingHints::name(*hint));
}

}
