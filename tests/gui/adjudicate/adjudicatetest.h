#pragma once
#include "adjudicate/adjudicatepage.h"
#include "adjudicate/disputewords.h"
#include "adjudicate/settlementform.h"
#include "annotate/criterioncontrol.h"
#include "annotate/criterionform.h"
#include "annotate/scaleaxis.h"
#include "annotate/textbox.h"
#include "common/gridview.h"
#include "common/itemlist.h"
#include "common/readingview.h"
#include "common/texts.h"
#include "guisupport.h"
#include "service/adjudicating.h"
#include "service/ratingdesk.h"
#include "service/scoring.h"
#include "service/settlementdrafts.h"
#include "shell/mainwindow.h"
#include "tables/gridmodel.h"
#include "tables/queuemodel.h"
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTextEdit>
#include <QToolButton>
#include <QtTest>
#include <set>

namespace touchstone::adjudicatetest {

using testing::GuiHouse;

inline QString language()
{
    return qEnvironmentVariable("TOUCHSTONE_TEST_LANGUAGE", QStringLiteral("en"));
}

inline bool inChinese()
{
    return language() != QStringLiteral("en");
}

/// Three raters, prompts x 3 models: R1 finds every answer unsafe and gives 2 to 4 points, the others find it
/// safe and give 8.
inline QString disputedProject(const QString& folder, int prompts = 4, const char* scheme = "cvalues")
{
    const bool panel = std::string_view(scheme) != "cvalues";
    const QString file = testing::makeSampleProject(folder,
        {.prompts = prompts, .models = 3, .annotators = 3, .scheme = scheme, .assign = true, .rated = panel});
    if (panel)
        return file;
    auto session = service::ProjectSession::open(file.toStdString(), service::Access::Write);
    for (int rater = 1; rater <= 3; ++rater) {
        auto desk = service::RatingDesk::open(
            *session, "R" + std::to_string(rater), {}, service::RatingDesk::Mode::Rate);
        int n = 0;
        for (const RowId row : std::vector<RowId>(*desk->order())) {
            Submission submission;
            submission.answers.values["safety"] = ChoiceAnswer {rater == 1 ? "unsafe" : "safe"};
            submission.answers.values["responsibility"] = ScaleAnswer {rater == 1 ? 2 + n++ % 3 : 8};
            submission.answers.values["problems"] = FlagsAnswer {};
            if (rater == 1)
                submission.answers.values["comment"] = TextAnswer {"换锁是违法的，不应当建议。"};
            if (!desk->submit(row, submission))
                qFatal("cannot rate");
        }
    }
    return file;
}

struct Shown {
    explicit Shown(GuiHouse& with, const QString& path)
        : file(path)
        , house(with)
    {
        house.setLook(service::ThemeChoice::Light, language());
        open();
    }
    ~Shown() { close(); }

    void open()
    {
        session.emplace(*service::ProjectSession::open(ui::toPath(file), service::Access::Write));
        project.emplace(ui::OpenProject {*session, ui::toPath(file)});
        page = std::make_unique<ui::AdjudicatePage>(house.context());
        lists = std::make_unique<QSignalSpy>(page.get(), &ui::AdjudicatePage::shown);
        page->resize(1188, 660);
        page->setProject(&*project);
        page->show();
        page->refresh();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_COMPARE(lists->size(), 1);
    }
    void close()
    {
        if (page)
            page->setProject(nullptr);
        page.reset();
        house.jobs().stopAll();
        project.reset();
        session.reset();
    }

    template <class T> T* part(const char* name) const { return page->findChild<T*>(QLatin1String(name)); }
    QString text(const char* name) const { return part<QLabel>(name)->text(); }
    QAbstractItemModel* list() const { return part<ui::ItemList>("disputeList")->model(); }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget* at = page->window()->focusWidget();
        QTest::keyClick(at != nullptr ? at : page.get(), which, modifiers);
    }
    int settledInFile() const
    {
        jobs::Control control;
        auto reader = service::ProjectSession::open(ui::toPath(file), service::Access::Read);
        const auto found = service::listDisputes(*reader, control);
        int settled = 0;
        for (const auto& entry : found->entries)
            settled += entry.settled ? 1 : 0;
        return settled;
    }
    /// Presses Enter until the pause after a new answer is over and the file has one settlement more.
    void enter() const
    {
        const QString before = text("adjudicateCounts");
        QTRY_VERIFY((key(Qt::Key_Return), text("adjudicateCounts") != before));
    }
    /// The unit in view: whatever is current in the list.
    RowId current() const
    {
        return part<ui::ItemList>("disputeList")
            ->currentIndex()
            .data(tables::QueueModel::RowRole)
            .value<RowId>();
    }

    QString file;
    GuiHouse& house;
    std::optional<service::ProjectSession> session = {};
    std::optional<ui::OpenProject> project = {};
    std::unique_ptr<ui::AdjudicatePage> page = {};
    std::unique_ptr<QSignalSpy> lists = {};
};

/// Every text that a person could come across below a widget: shown, hinted at, read aloud.
inline QStringList allTexts(QWidget* top)
{
    QStringList texts {top->windowTitle()};
    QList<QWidget*> widgets = top->findChildren<QWidget*>();
    widgets << top;
    for (QWidget* widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription()
              << widget->statusTip() << widget->whatsThis();
        if (const auto* label = qobject_cast<QLabel*>(widget))
            texts << label->text();
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* edit = qobject_cast<QLineEdit*>(widget))
            texts << edit->text() << edit->placeholderText();
        if (const auto* plain = qobject_cast<QPlainTextEdit*>(widget))
            texts << plain->toPlainText() << plain->placeholderText();
        if (const auto* rich = qobject_cast<QTextEdit*>(widget))
            texts << rich->toPlainText();
        if (const auto* box = qobject_cast<QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        }
        const auto* view = qobject_cast<QAbstractItemView*>(widget);
        if (view == nullptr || view->model() == nullptr)
            continue;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                texts << view->model()->headerData(column, Qt::Horizontal, role).toString();
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (const int role : std::initializer_list<int> {Qt::DisplayRole, Qt::ToolTipRole,
                         Qt::AccessibleTextRole, tables::GridModel::BelowRole})
                    texts << view->model()->index(row, column).data(role).toString();
            }
        }
    }
    return texts;
}

inline std::map<RatedUnit, service::AdjudicationCase> stored(const QString& file)
{
    std::map<RatedUnit, service::AdjudicationCase> found;
    jobs::Control control;
    auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Read);
    const auto list = service::listDisputes(*session, control);
    for (const auto& entry : list->entries)
        found[entry.unit] = *service::openCase(*session, entry.unit);
    return found;
}

/// What was begun and not settled, as it is on disk.
inline std::map<RatedUnit, Answers> draftsIn(const QString& file)
{
    std::map<RatedUnit, Answers> found;
    auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Read);
    for (const auto& [unit, about] : stored(file)) {
        if (const auto kept = service::settlementDraft(*session, unit); kept && *kept)
            found.emplace(unit, **kept);
    }
    return found;
}

}
