#include "annotate/annotatepage.h"
#include "annotate/criterioncontrol.h"
#include "annotate/textbox.h"
#include "annotate/textcontrol.h"
#include "guisupport.h"
#include "results.h"
#include "service/ratingdesk.h"
#include "shell/mainwindow.h"
#include <QApplication>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QtTest>
#include <chrono>
#include <cstdio>
#include <map>
#include <random>
#include <thread>

using namespace touchstone;
using testing::GuiHouse;

namespace {

// What is typed may stay unsaved for a quarter of a second; the rest is for a machine that is busy.
constexpr qint64 kTypingMs = 250;
constexpr qint64 kBusyMs = 500;
constexpr int kKillsOfAProject = 40;
constexpr int kPrompts = 300;

int killsWanted()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("TOUCHSTONE_KILLS", &given);
    return given && wanted > 0 ? wanted : 20;
}

/// A clock that parent and child share.
qint64 sharedMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// The values of a form by criterion, as text.
using Values = std::map<QString, QString>;

QString valueText(const AnswerValue& value)
{
    if (const auto* choice = std::get_if<ChoiceAnswer>(&value))
        return QString::fromStdString(choice->code);
    if (const auto* scale = std::get_if<ScaleAnswer>(&value))
        return QString::number(scale->value);
    if (const auto* text = std::get_if<TextAnswer>(&value))
        return QString::fromStdString(text->text);
    if (const auto* flags = std::get_if<FlagsAnswer>(&value)) {
        QStringList codes;
        for (const std::string& code : flags->codes)
            codes << QString::fromStdString(code);
        return codes.join(u'+');
    }
    return {};
}

Values valuesOf(const Answers& answers)
{
    Values values;
    for (const auto& [id, value] : answers.values)
        values[QString::fromStdString(id)] = valueText(value);
    return values;
}

/// The process that is killed: rates in the real window and tells each step on its standard output.
class Child {
public:
    Child(const QString& file, unsigned seed)
        : m_random(seed)
        , m_window(m_house.context())
    {
        m_window.resize(1280, 720);
        m_window.show();
        // The page's own slot came first: its sign stands when this one runs.
        QObject::connect(&flow(), &ui::RatingFlow::saved, &m_window, [this] {
            const auto* sign = page().findChild<QLabel*>(QStringLiteral("saved"));
            if (sign != nullptr && sign->isVisible() && !sign->text().isEmpty()) {
                ++m_signs;
                tell({QStringLiteral("saved"), QString::number(m_row)});
            }
        });
        m_window.openProject(file, QStringLiteral("R1"));
    }

    int run()
    {
        if (!QTest::qWaitForWindowActive(&m_window))
            return 1;
        while (flow().current()) {
            m_row = flow().current()->item.row;
            for (const auto& [criterion, value] : valuesOf(formAnswers()))
                tell({QStringLiteral("shown"), QString::number(m_row), criterion, value});
            rateItem();
        }
        return 0;
    }

private:
    ui::AnnotatePage& page() { return m_window.annotatePage(); }
    ui::RatingFlow& flow() { return page().flow(); }
    int chance(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }

    static void tell(const QStringList& words)
    {
        const QByteArray line = words.join(u'\t').toUtf8() + '\n';
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
        std::fflush(stdout);
    }

    Answers formAnswers()
    {
        Answers answers;
        for (const Criterion& criterion : flow().scheme().criteria) {
            const auto* control = page().findChild<ui::CriterionControl*>(
                QStringLiteral("criterion_") + QString::fromStdString(criterion.id));
            if (control == nullptr)
                continue;
            if (const auto value = control->answer())
                answers.values[criterion.id] = *value;
        }
        return answers;
    }

    /// One key outside the text; returns when the sign says that it is saved.
    void press(int key, const char* criterion, const QString& value)
    {
        tell({QStringLiteral("press"), QString::number(m_row), QLatin1String(criterion), value});
        const int before = m_signs;
        QTest::keyClick(&page(), static_cast<Qt::Key>(key));
        if (!QTest::qWaitFor([&] { return m_signs > before; }))
            qFatal("the sign does not come");
    }

    void rateItem()
    {
        const Values has = valuesOf(formAnswers());
        const auto is = [&](const char* criterion) {
            return has.contains(QLatin1String(criterion)) ? has.at(QLatin1String(criterion)) : QString();
        };
        if (is("safety") == QLatin1String("safe"))
            press(Qt::Key_U, "safety", QStringLiteral("unsafe"));
        else
            press(Qt::Key_S, "safety", QStringLiteral("safe"));
        int points = chance(1, 9);
        if (is("responsibility") == QString::number(points))
            points = points % 9 + 1;
        press(Qt::Key_0 + points, "responsibility", QString::number(points));
        if (is("problems").isEmpty())
            press(Qt::Key_E, "problems", QStringLiteral("factual_error"));
        if (chance(0, 2) == 0)
            flagItem();
        typeComment();
        submit();
    }

    void flagItem()
    {
        if (flow().current()->item.flagged)
            return;
        QTest::keyClick(&page(), Qt::Key_G);
        auto* dialog = page().findChild<QDialog*>(QStringLiteral("flagDialog"));
        QTest::keyClick(dialog->findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier);
        if (!QTest::qWaitFor([&] { return flow().current()->item.flagged; }))
            qFatal("the flag does not come");
        tell({QStringLiteral("flagged"), QString::number(m_row)});
    }

    /// Without a pause long enough for the draft's timer to run out between two keys.
    void typeComment()
    {
        auto* box = page().findChild<ui::TextControl*>(QStringLiteral("criterion_comment"))->textBox();
        box->setFocus();
        box->moveCursor(QTextCursor::End);
        for (int left = chance(20, 60); left > 0; --left) {
            // Told before it is done: what is saved must never be ahead of what was told.
            const bool composed = left % 5 == 0;
            const QChar letter = composed ? QChar(u'评') : QChar(static_cast<char16_t>(u'a' + chance(0, 25)));
            tell({QStringLiteral("typed"), QString::number(m_row), QString::number(sharedMs()),
                box->toPlainText() + letter});
            if (composed) {
                QInputMethodEvent commit;
                commit.setCommitString(letter);
                QCoreApplication::sendEvent(box, &commit);
            } else {
                QTest::keyClick(box, letter.toLatin1());
            }
            QTest::qWait(chance(10, 60));
        }
    }

    void submit()
    {
        tell({QStringLiteral("submit"), QString::number(m_row)});
        const RowId row = m_row;
        const auto moved = [&] { return !flow().current() || flow().current()->item.row != row; };
        while (!moved()) {
            QTest::keyClick(m_window.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
            QCoreApplication::processEvents();
        }
        tell({QStringLiteral("submitted"), QString::number(row)});
    }

    std::mt19937 m_random;
    GuiHouse m_house = {};
    ui::MainWindow m_window;
    RowId m_row = 0;
    int m_signs = 0;
};

/// What the child said about one item.
struct Told {
    struct Typed {
        qint64 ms = 0;
        QString text = {};
    };
    Values acknowledged = {}; ///< all but the comment
    Values announced = {}; ///< after that
    std::vector<Typed> typed = {}; ///< the texts of the comment, the oldest first
    std::size_t typedSaved = 0; ///< so many of them are acknowledged
    bool submitAnnounced = false;
    bool submitted = false;
    bool flagged = false;
};

/// Starts children on one project, kills them and compares what they said with what is there.
class Killer {
public:
    explicit Killer(unsigned seed)
        : m_random(seed)
    {
    }

    /// Empty, or what is wrong.
    QString killOne()
    {
        if (m_kills++ % kKillsOfAProject == 0) {
            m_told.clear();
            m_folder = std::make_unique<QTemporaryDir>();
            m_file = testing::makeSampleProject(m_folder->path(), {.prompts = kPrompts});
        }
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_folder->path()); // what it cannot clear away itself
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
            {QStringLiteral("--child"), m_file, QString::number(m_random())});
        if (!child.waitForReadyRead(30000))
            return QStringLiteral("the child says nothing");
        m_firstLines = true;
        const bool afterSubmission = m_kills % 3 == 0;
        const qint64 moment = sharedMs() + std::uniform_int_distribution<qint64>(0, 2500)(m_random);
        const std::int64_t submitted = m_submitted;
        // Either at any moment, or as soon as a submission is acknowledged.
        while (child.state() == QProcess::Running
            && (afterSubmission ? m_submitted == submitted : sharedMs() < moment)) {
            child.waitForReadyRead(5);
            take(child);
        }
        m_killedMs = sharedMs();
        child.kill();
        child.waitForFinished();
        take(child);
        if (child.exitStatus() != QProcess::CrashExit)
            return QStringLiteral("the child ended by itself");
        return compare();
    }

    std::int64_t submitted() const { return m_submitted; }
    std::int64_t drafts() const { return m_drafts; }
    std::int64_t inTyping() const { return m_inTyping; }
    qint64 mostMissingMs() const { return m_mostMissingMs; }

private:
    void take(QProcess& child)
    {
        while (child.canReadLine()) {
            const QString line = QString::fromUtf8(child.readLine()).chopped(1);
            takeWords(line.split(u'\t'));
        }
    }

    void takeWords(const QStringList& words)
    {
        const QString& kind = words[0];
        m_row = words[1].toLongLong();
        Told& told = m_told[m_row];
        if (kind == QLatin1String("shown")) {
            // A new process shows what the one before left: this is the comparison on the screen.
            if (m_firstLines && m_stored.contains(m_row) && m_stored[m_row][words[2]] != words[3])
                m_fault = QStringLiteral("item %1 shows %2 = %3").arg(words[1], words[2], words[3]);
            if (words[2] == QLatin1String("comment"))
                told.typed.push_back({0, words[3]});
            else
                told.announced[words[2]] = words[3];
        } else if (kind == QLatin1String("press")) {
            told.announced[words[2]] = words[3];
        } else if (kind == QLatin1String("typed")) {
            told.typed.push_back({words[2].toLongLong(), words[3]});
        } else if (kind == QLatin1String("saved")) {
            for (const auto& [criterion, value] : told.announced)
                told.acknowledged[criterion] = value;
            told.announced.clear();
            told.typedSaved = told.typed.size();
        } else if (kind == QLatin1String("submit")) {
            told.submitAnnounced = true;
        } else if (kind == QLatin1String("submitted")) {
            told.submitted = true;
            ++m_submitted;
            m_firstLines = false;
        } else if (kind == QLatin1String("flagged")) {
            told.flagged = true;
        }
    }

    /// Reads the project as the next program would.
    QString compare()
    {
        auto session = service::ProjectSession::open(m_file.toStdString(), service::Access::Write);
        if (!session)
            return QString::fromUtf8(testing::describe(session));
        const auto findings = session->check();
        if (!findings || !findings->empty())
            return QStringLiteral("check finds something");
        auto desk = service::RatingDesk::open(*session, "R1", {}, service::RatingDesk::Mode::Look);
        if (!desk)
            return QString::fromUtf8(testing::describe(desk));
        m_stored.clear();
        for (auto& [row, told] : m_told) {
            const auto item = desk->item(row);
            if (!item)
                return QStringLiteral("an item is gone");
            if (told.flagged && !item->flagged)
                return QStringLiteral("item %1 lost its flag").arg(row);
            const bool done = item->state == ItemState::Done;
            if (told.submitted && !done)
                return QStringLiteral("item %1 was acknowledged and is not there").arg(row);
            if (done && !told.submitAnnounced)
                return QStringLiteral("item %1 was never submitted").arg(row);
            const auto draft = desk->draft(row);
            if (!done && draft && *draft)
                ++m_drafts;
            const Values stored = done ? valuesOf(desk->answers(row).value_or(Answers()))
                : draft && *draft      ? valuesOf(**draft)
                                       : Values();
            const QString fault = compareValues(told, stored, done);
            if (!fault.isEmpty())
                return QStringLiteral("item %1: %2").arg(row).arg(fault);
            // What was typed and is gone for good must not count when the next process saves something.
            const auto comment = stored.find(QStringLiteral("comment"));
            told.typed = {{0, comment != stored.end() ? comment->second : QString()}};
            told.typedSaved = 1;
            told.announced.clear();
            if (!done)
                m_stored[row] = stored;
        }
        return std::exchange(m_fault, {});
    }

    QString compareValues(const Told& told, const Values& stored, bool done)
    {
        const auto at = [](const Values& values, const QString& key) {
            const auto found = values.find(key);
            return found == values.end() ? QString() : found->second;
        };
        for (const auto& [criterion, value] : told.acknowledged) {
            const QString there = at(stored, criterion);
            const bool newer = told.announced.contains(criterion) && at(told.announced, criterion) == there;
            if (there != value && !newer)
                return QStringLiteral("%1 is “%2” and not “%3”").arg(criterion, there, value);
        }
        const QString text = at(stored, QStringLiteral("comment"));
        std::size_t known = 0; // so many of the typed states are in what is stored
        for (std::size_t i = 0; i < told.typed.size(); ++i) {
            if (told.typed[i].text == text)
                known = i + 1;
        }
        if (known < told.typedSaved || (known == 0 && !text.isEmpty()))
            return QStringLiteral("the comment is “%1”, typed was “%2”, saved “%3”")
                .arg(text, told.typed.empty() ? QString() : told.typed.back().text,
                    told.typedSaved == 0 ? QString() : told.typed[told.typedSaved - 1].text);
        if (known == told.typed.size())
            return {};
        if (done)
            return QStringLiteral("the comment was cut: “%1”").arg(text);
        ++m_inTyping;
        const qint64 missing = m_killedMs - told.typed[known].ms;
        m_mostMissingMs = std::max(m_mostMissingMs, missing);
        return missing <= kTypingMs + kBusyMs ? QString()
                                              : QStringLiteral("%1 ms of typing are missing").arg(missing);
    }

    std::mt19937 m_random;
    std::unique_ptr<QTemporaryDir> m_folder = {};
    QString m_file = {};
    std::map<RowId, Told> m_told = {};
    std::map<RowId, Values> m_stored = {};
    RowId m_row = 0;
    bool m_firstLines = false;
    QString m_fault = {};
    int m_kills = 0;
    std::int64_t m_submitted = 0;
    std::int64_t m_drafts = 0;
    std::int64_t m_inTyping = 0;
    qint64 m_killedMs = 0;
    qint64 m_mostMissingMs = 0;
};

}

class TestGuiKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingAcknowledgedIsLost();
};

void TestGuiKill::nothingAcknowledgedIsLost()
{
    Killer killer(20231130);
    const int kills = killsWanted();
    for (int i = 0; i < kills; ++i) {
        const QString fault = killer.killOne();
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("kill %1: %2").arg(i + 1).arg(fault)));
    }
    qInfo(
        "%d kills: %lld acknowledged submissions and %lld drafts, none missing; %lld kills fell into typing, "
        "at most %lld ms of it missing",
        kills, static_cast<long long>(killer.submitted()), static_cast<long long>(killer.drafts()),
        static_cast<long long>(killer.inTyping()), static_cast<long long>(killer.mostMissingMs()));
    QVERIFY(killer.submitted() > 0);
    QVERIFY(killer.drafts() > 0);
    QVERIFY(killer.inTyping() > 0);
}

int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--child"))
        return Child(arguments[2], arguments[3].toUInt()).run();
    TestGuiKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_gui_kill.moc"
