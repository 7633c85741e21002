#include "annotate/annotatepage.h"
#include "annotate/criterionform.h"
#include "annotate/feedbackpanel.h"
#include "annotate/itemview.h"
#include "annotate/notedialog.h"
#include "annotate/queuepanel.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace touchstone::ui {

AnnotatePage::~AnnotatePage()
{
    qApp->removeEventFilter(this);
    // A field that has the focus ends its text now, while the page can still keep it: the widgets outlive
    // this object by a moment, and nothing of it may be called from there.
    if (QWidget* field = focusWidget())
        field->clearFocus();
    closeDesk();
    m_form->disconnect(this);
    m_item->disconnect(this);
    m_queue->disconnect(this);
}

void AnnotatePage::setClock(const Clock& clock)
{
    m_flow.setClock(clock);
    m_enter.setClock(clock);
}

// NOLINTNEXTLINE(readability-function-size): one line for each signal
void AnnotatePage::connectParts()
{
    connect(&m_flow, &RatingFlow::shown, this, &AnnotatePage::showItem);
    connect(&m_flow, &RatingFlow::progressed, this, &AnnotatePage::showProgress);
    connect(&m_flow, &RatingFlow::failed, this, &AnnotatePage::tellError);
    connect(&m_flow, &RatingFlow::unreadable, this, &AnnotatePage::tellUnreadable);
    connect(&m_flow, &RatingFlow::itemChanged, this, [this](RowId row) {
        m_queue->itemChanged(row);
        Q_EMIT projectChanged();
    });
    connect(&m_flow, &RatingFlow::saved, this, [this](qint64 utcMs) {
        m_savedMs = utcMs;
        m_saved->setText(tr("Saved %1").arg(moment(utcMs)));
        m_error->hide();
    });
    connect(m_form, &CriterionForm::acted, this, [this](const QString& criterion, const QString& value) {
        m_flow.act(fromQt(criterion), fromQt(value));
    });
    connect(m_form, &CriterionForm::edited, this, &AnnotatePage::keepDraft);
    connect(m_form, &CriterionForm::examplesAsked, this, [this](const QString& criterion, int value) {
        openGuidelines();
        m_guidelines->showPoint(criterion, value);
        setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &CriterionForm::submitAsked, this, &AnnotatePage::submit);
    connect(m_form, &CriterionForm::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_item, &ItemView::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_item, &ItemView::submitAsked, this, &AnnotatePage::submit);
    connect(m_item, &ItemView::ownAnswerActed, this, [this](const QString& value) {
        if (m_item->ownCriterion() != nullptr)
            m_flow.act(m_item->ownCriterion()->id, fromQt(value));
    });
    connect(m_item, &ItemView::ownAnswerEdited, this, &AnnotatePage::keepDraft);
    connect(m_item, &ItemView::writeLaterAsked, this, &AnnotatePage::toggleWriteLater);
    connect(m_item, &ItemView::uncoverAsked, this, [this] { setCover(ItemView::Cover::None); });
    connect(m_item, &ItemView::invisiblesAsked, this, [this] { toggleForm(ReadingView::Form::Invisibles); });
    connect(m_item, &ItemView::otherChosen, this, [this](RowId row) {
        if (m_flow.show(row))
            setFocus(Qt::OtherFocusReason);
    });
    connect(m_feedback, &FeedbackPanel::goOn, this, &AnnotatePage::endFeedback);
    connect(m_guidelines, &GuidelinesPanel::editKeysAsked, this, &AnnotatePage::editKeys);
    connect(m_guidelines, &GuidelinesPanel::closeAsked, this, [this] {
        m_guidelines->hide();
        setFocus(Qt::OtherFocusReason);
    });
    connect(m_queue, &QueuePanel::picked, this, [this](RowId row) {
        endFeedback();
        if (!m_flow.show(row))
            return;
        setFocus(Qt::OtherFocusReason);
        if (m_queue->view() == QueuePanel::View::ToWrite)
            m_item->openOwnAnswer();
    });
    connect(m_queue, &QueuePanel::narrowed, this, &AnnotatePage::showProgress);
    m_flow.setPicker([this]() -> std::optional<RowId> {
        if (!m_queue->isVisible())
            return std::nullopt;
        const RowId from = m_flow.current() ? m_flow.current()->item.row : m_lastRow;
        if (m_queue->view() == QueuePanel::View::ToWrite)
            return m_queue->nextToWrite(from);
        return m_queue->isNarrowed() ? m_queue->nextAfter(from) : std::nullopt;
    });
    connect(m_person, &QComboBox::activated, this, [this] { setAnnotator(m_person->currentText(), false); });
    connect(m_round, &QComboBox::activated, this, &AnnotatePage::openDesk);
}

void AnnotatePage::setProject(OpenProject* project)
{
    closeDesk();
    m_project = project;
    m_annotator.clear();
    m_onlyOne = false;
    if (project != nullptr)
        fillPeople();
}

void AnnotatePage::fillPeople()
{
    const auto people = m_project->session.annotators();
    const auto rounds = m_project->session.rounds();
    const QString chosenRound = m_round->currentText();
    m_person->clear();
    for (const Annotator& person : people ? *people : std::vector<Annotator>())
        m_person->addItem(toQt(person.code));
    m_round->clear();
    for (const Round& round : rounds ? *rounds : std::vector<Round>())
        m_round->addItem(toQt(round.name));
    m_person->setCurrentIndex(m_person->findText(m_annotator));
    if (m_round->findText(chosenRound) >= 0)
        m_round->setCurrentText(chosenRound);
    m_round->setVisible(m_round->count() > 1);
}

void AnnotatePage::refresh()
{
    if (m_project == nullptr)
        return;
    if (!m_onlyOne)
        fillPeople();
    if (m_flow.desk() != nullptr) {
        m_flow.recount();
        m_queue->refresh();
        if (!m_flow.current())
            m_flow.showNext();
        return;
    }
    // With several people, rating in somebody's name is a choice.
    if (m_annotator.isEmpty() && m_person->count() == 1)
        m_annotator = m_person->itemText(0);
    openDesk();
}

void AnnotatePage::setAnnotator(const QString& code, bool only)
{
    m_annotator = code;
    m_onlyOne = only;
    m_people->setVisible(!only);
    m_person->setVisible(!only);
    openDesk();
}

void AnnotatePage::closeDesk()
{
    m_queue->setDesk(nullptr, {});
    if (!m_flow.end())
        m_context.dialogs.tell(window(),
            {Notice::Kind::Problem, tr("The last draft could not be saved"),
                tr("What was submitted before is safe. Please look at the item again."), m_error->text()});
}

void AnnotatePage::openDesk()
{
    closeDesk();
    m_person->setCurrentIndex(m_person->findText(m_annotator));
    if (m_project == nullptr)
        return;
    if (m_annotator.isEmpty()) {
        showNothing(m_person->count() == 0 ? Nothing::Nobody : Nothing::NoneChosen);
        return;
    }
    if (m_project->session.isReadOnly()) {
        showNothing(Nothing::ReadOnly);
        return;
    }
    auto desk = service::RatingDesk::open(m_project->session, fromQt(m_annotator),
        fromQt(m_round->currentText()), service::RatingDesk::Mode::Rate);
    if (!desk) {
        m_refused = desk.error();
        showNothing(Nothing::Refused);
        return;
    }
    m_hints.clear();
    m_flow.setSideBySide(m_context.settings.sideBySide());
    m_flow.begin(std::move(*desk));
    m_queue->setDesk(m_flow.desk(), m_project->file);
    if (m_flow.current())
        m_queue->setCurrent(m_flow.current()->item.row);
}

void AnnotatePage::showNothing(Nothing nothing)
{
    m_nothing = nothing;
    refreshNothing();
    m_stack->setCurrentIndex(0);
    m_side->hide();
    showProgress();
}

void AnnotatePage::refreshNothing()
{
    const QString person = safeName(m_annotator);
    QString title;
    QString text;
    switch (m_nothing) {
    case Nothing::Empty:
        break;
    case Nothing::Nobody:
        title = tr("Nobody rates in this project yet");
        text = tr("Assign items to annotators first; then they appear here.");
        break;
    case Nothing::NoneChosen:
        title = tr("Who rates?");
        text = tr("Choose a person at the top right. What is submitted then counts as that person's.");
        break;
    case Nothing::ReadOnly:
        title = tr("Open for reading only");
        text = tr("Ratings cannot be saved here, so none can be given.");
        break;
    case Nothing::Unreadable:
        title = tr("The next item cannot be read");
        text = errorText(m_refused);
        break;
    case Nothing::Refused:
        title = tr("The items of %1 cannot be opened").arg(person);
        text = errorText(m_refused);
        break;
    case Nothing::NoItems:
        title = tr("No items yet");
        text = tr("Nothing has been assigned to %1 in this round.").arg(person);
        break;
    case Nothing::AllDone:
        title = tr("All done");
        text = tr("All %Ln items are rated and saved. Thank you.", nullptr, static_cast<int>(m_flow.total()));
        break;
    }
    m_nothingTitle->setText(title);
    m_nothingText->setText(text);
    m_nothingAssign->setVisible(
        !m_onlyOne && (m_nothing == Nothing::Nobody || m_nothing == Nothing::NoItems));
}

void AnnotatePage::showItem()
{
    const auto& current = m_flow.current();
    m_error->hide();
    m_hint->hide();
    if (!current) {
        m_enter.newItem();
        showNothing(m_flow.total() == 0 ? Nothing::NoItems : Nothing::AllDone);
        return;
    }
    m_lastRow = current->item.row;
    m_form->setScheme(m_flow.scheme(), static_cast<int>(current->responses.size()));
    m_item->setItem(*current, m_flow.scheme(), m_flow.beside());
    m_flow.setToRead(m_item->secondsToRead());
    const Answers& start = m_flow.startingAnswers();
    m_form->setAnswers(start);
    const Criterion* own = m_item->ownCriterion();
    const auto written = own != nullptr ? start.values.find(own->id) : start.values.end();
    m_item->setOwnAnswer(
        written != start.values.end() ? std::optional(written->second) : std::nullopt, m_flow.wasOwnDraft());
    showJudgement();
    // A pause or a hidden text stays what it is until it is ended.
    const bool keeps =
        m_item->cover() == ItemView::Cover::Hidden || m_item->cover() == ItemView::Cover::Paused;
    setCover(keeps                                                      ? m_item->cover()
            : current->sensitive && m_context.settings.coverSensitive() ? ItemView::Cover::Sensitive
                                                                        : ItemView::Cover::None);
    m_formArea->ensureVisible(0, 0);
    m_queue->setCurrent(current->item.row);
    m_stack->setCurrentIndex(1);
    m_side->show();
    m_guidelines->setScheme(m_flow.scheme());
    // Undo inside a text must not bring back what was typed for another item.
    for (auto* text : findChildren<QPlainTextEdit*>())
        text->document()->clearUndoRedoStacks();
    // A text box that keeps the focus would take the digits of the next item.
    setFocus(Qt::OtherFocusReason);
    enableActions();
    // On a slow machine keys wait while an item is put up: the pause begins with the item, not before it.
    m_enter.newItem();
}

void AnnotatePage::showProgress()
{
    const qint64 done = m_flow.total() - m_flow.left();
    const bool open = m_flow.desk() != nullptr;
    m_bar->setVisible(open);
    m_bar->setMaximum(static_cast<int>(std::max<std::int64_t>(m_flow.total(), 1)));
    m_bar->setValue(static_cast<int>(done));
    m_title->setText(open ? localized(m_flow.desk()->scheme().name) : tr("Annotate"));
    QString place;
    if (open)
        place = tr("%1 of %2 done").arg(number(done), number(m_flow.total())) + QStringLiteral(" · ")
            + tr("%Ln left", nullptr, static_cast<int>(m_flow.left()));
    if (open && m_queue->isVisible() && m_queue->isNarrowed())
        place += QStringLiteral(" · ") + tr("list is filtered");
    m_place->setText(place);
    showCounts();
    enableActions();
}

void AnnotatePage::enableActions()
{
    // The menu acts on what is in view, never on an item behind another page.
    const bool item = m_flow.current().has_value() && isVisible() && !isFeedback();
    const bool isDone = m_flow.isCorrection();
    for (QAction* action : {m_actions.submit, m_actions.flag, m_actions.ownAnswer, m_actions.find,
             m_actions.invisibles, m_actions.markdown, m_actions.hide, m_actions.pause})
        action->setEnabled(item);
    const bool owns = m_item->ownCriterion() != nullptr;
    m_actions.writeLater->setEnabled(item && owns && !m_item->ownAnswer());
    m_actions.writeLater->setChecked(item && m_item->isOwnAnswerDraft() && !m_item->ownAnswer());
    m_actions.sideBySide->setEnabled(item && m_flow.scheme().unit == ItemUnit::Response);
    m_actions.sideBySide->setChecked(m_flow.isSideBySide());
    m_actions.invisibles->setChecked(m_item->form() == ReadingView::Form::Invisibles);
    m_actions.markdown->setChecked(m_item->form() == ReadingView::Form::Markdown);
    m_actions.hide->setChecked(item && m_item->cover() == ItemView::Cover::Hidden);
    m_actions.pause->setChecked(item && m_item->cover() == ItemView::Cover::Paused);
    m_actions.later->setEnabled(item && !isDone);
    // Also of a sensitive question that nobody asked for, not behind what was hidden by a key.
    const bool declinable =
        item && m_item->cover() != ItemView::Cover::Hidden && m_item->cover() != ItemView::Cover::Paused;
    m_actions.cannotRate->setEnabled(declinable);
    m_actions.back->setEnabled(m_flow.canGoBack() && isVisible());
    m_actions.undo->setEnabled(m_flow.canUndo() && isVisible());
    m_actions.redo->setEnabled(m_flow.canRedo() && isVisible());
    for (QAction* action : {m_actions.list, m_actions.search})
        action->setEnabled(m_flow.desk() != nullptr && isVisible());
    m_actions.guidelines->setEnabled(m_flow.desk() != nullptr && isVisible());
    m_actions.keys->setEnabled(m_flow.desk() != nullptr && isVisible());
    m_actions.ownAnswer->setVisible(owns);
    m_actions.writeLater->setVisible(owns);
    const bool flagged = item && m_flow.current()->item.flagged;
    m_actions.flag->setChecked(flagged);
    m_back->setEnabled(m_actions.back->isEnabled());
    m_later->setEnabled(m_actions.later->isEnabled());
    m_cannot->setEnabled(declinable);
    m_flagButton->setEnabled(item);
    m_flagButton->setChecked(flagged);
    m_submit->setEnabled(item);
    m_submit->setText(isDone ? tr("Correct") : tr("Submit"));
}

Answers AnnotatePage::formAnswers() const
{
    Answers answers = m_form->answers();
    if (const Criterion* own = m_item->ownCriterion()) {
        if (const auto written = m_item->ownAnswer())
            answers.values[own->id] = *written;
    }
    return answers;
}

void AnnotatePage::keepDraft()
{
    // What is typed is written after a short pause, every other act at once.
    const bool typing = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()) != nullptr;
    m_flow.keepDraft(formAnswers(), typing);
    showJudgement();
}

void AnnotatePage::submit()
{
    // Neither a second Enter nor a double click reaches an item that was not seen yet.
    if (m_enter.mayAct())
        submitNow();
}

void AnnotatePage::submitNow(bool unread)
{
    const bool inView =
        m_item->cover() == ItemView::Cover::None || (unread && m_item->cover() == ItemView::Cover::Sensitive);
    if (!m_flow.current() || isFeedback() || !inView)
        return;
    if (!m_form->missing().isEmpty()) {
        m_form->showMissing();
        return;
    }
    // A text that is still being written counts as an act of this item.
    setFocus(Qt::OtherFocusReason);
    const Answers answers = formAnswers();
    const Scheme scheme = m_flow.scheme();
    const RowId row = m_flow.current()->item.row;
    const bool first = !m_flow.isCorrection();
    if (!m_flow.submit(answers, m_item->isOwnAnswerDraft()) || !first)
        return;
    if (const auto item = m_flow.desk()->item(row))
        showHint(scheme, answers, item->activeSeconds);
    showFeedback(row, scheme);
}

void AnnotatePage::cannotRate()
{
    if (!m_flow.current())
        return;
    Answers answers = formAnswers();
    QStringList declined;
    std::vector<std::string> ids;
    for (const Criterion& criterion : m_flow.scheme().criteria) {
        if (criterion.canDecline && criterion.required && !answers.values.contains(criterion.id)) {
            declined << localized(criterion.label);
            ids.push_back(criterion.id);
        }
    }
    if (ids.empty()) {
        m_error->setText(tr("Everything that is asked for is answered; take an answer back first."));
        m_error->show();
        return;
    }
    auto* dialog =
        new NoteDialog({tr("Cannot rate"),
                           tr("This will be recorded as “cannot rate” for: %1.").arg(declined.join(tr(", "))),
                           tr("Why? For example: outside my field"), tr("Record and go on"), true},
            this);
    dialog->setObjectName(QStringLiteral("cannotRateDialog"));
    connect(dialog, &NoteDialog::written, this,
        [this, ids, row = m_flow.current()->item.row](const QString& reason) {
            if (!m_flow.current() || m_flow.current()->item.row != row)
                return;
            Answers declinedAnswers = formAnswers();
            for (const std::string& id : ids)
                declinedAnswers.cannotRate[id] = fromQt(reason);
            m_form->setAnswers(declinedAnswers);
            submitNow(true); // not to want to read it is a reason too
        });
    dialog->open();
}

void AnnotatePage::flag()
{
    if (!m_flow.current())
        return;
    if (m_flow.current()->item.flagged) {
        m_flow.setFlag(false, {});
        return;
    }
    m_flagButton->setChecked(false);
    auto* dialog = new NoteDialog({tr("Flag this item"), tr("The lead will see the flag and your note."),
                                      tr("What should be looked at? (optional)"), tr("Flag"), false},
        this);
    dialog->setObjectName(QStringLiteral("flagDialog"));
    connect(
        dialog, &NoteDialog::written, this, [this, row = m_flow.current()->item.row](const QString& note) {
            if (m_flow.current() && m_flow.current()->item.row == row)
                m_flow.setFlag(true, note);
        });
    connect(dialog, &NoteDialog::finished, this, &AnnotatePage::enableActions);
    dialog->open();
}

void AnnotatePage::toggleList()
{
    const bool open = !m_queue->isVisible();
    if (open && width() < kRoomForBoth)
        m_guidelines->hide();
    m_context.settings.setQueueOpen(open);
    showList(open);
}

void AnnotatePage::showList(bool open)
{
    m_queue->setVisible(open);
    m_listButton->setChecked(m_queue->isVisible());
    m_actions.list->setChecked(m_queue->isVisible());
    if (m_flow.current())
        m_queue->setCurrent(m_flow.current()->item.row);
    showProgress();
}

void AnnotatePage::tellError(const Error& error)
{
    m_error->setText(tr("Not saved: %1").arg(errorText(error)));
    m_error->show();
    m_saved->setText(tr("Not saved"));
}

void AnnotatePage::tellUnreadable(const Error& error)
{
    if (m_flow.current()) {
        m_error->setText(tr("The item cannot be read: %1").arg(errorText(error)));
        m_error->show();
        return;
    }
    m_refused = error;
    showNothing(Nothing::Unreadable);
}

void AnnotatePage::keyPressEvent(QKeyEvent* event)
{
    m_flow.touch();
    if (isFeedback()) {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && !event->isAutoRepeat() && m_enter.mayAct())
            endFeedback();
        return;
    }
    if (const auto enter = m_enter.take(event, this, m_form); enter != EnterKey::Meaning::None) {
        event->accept();
        // One question at a time: Enter goes on to the next one, Ctrl+Enter submits from anywhere.
        const bool anywhere = (event->modifiers() & Qt::ControlModifier) != 0;
        const bool covered = m_item->cover() != ItemView::Cover::None;
        if (enter == EnterKey::Meaning::Submit
            && (anywhere || covered || !m_enter.mayAct() || !m_form->takeEnter()))
            submit();
        return;
    }
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        m_item->scrollPage(event->key() == Qt::Key_PageDown ? 1 : -1);
        return;
    }
    // The scheme's own letters come first: its author chose them.
    if (m_flow.current() && m_form->takeKey(event))
        return;
    if (actOnLetter(event))
        return;
    if (event->key() == Qt::Key_Escape) {
        setFocus(Qt::OtherFocusReason);
        return;
    }
    Page::keyPressEvent(event);
}

bool AnnotatePage::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        m_flow.touch();
        break;
    case QEvent::ApplicationStateChange:
        m_flow.setAttention(
            static_cast<QApplicationStateChangeEvent*>(event)->applicationState() == Qt::ApplicationActive
            && isVisible() && !isStopped());
        break;
    default:
        break;
    }
    return Page::eventFilter(watched, event);
}

bool AnnotatePage::isStopped() const
{
    return isFeedback() || m_item->cover() == ItemView::Cover::Hidden
        || m_item->cover() == ItemView::Cover::Paused;
}

void AnnotatePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_flow.setAttention(!isStopped());
    enableActions();
}

void AnnotatePage::hideEvent(QHideEvent* event)
{
    m_flow.flushDraft();
    m_flow.setAttention(false);
    Page::hideEvent(event);
    enableActions();
}

void AnnotatePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
