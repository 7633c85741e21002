#include "annotate/keymap.h"
#include "annotate/criterioncontrol.h"
#include "service/settings.h"
#include <QKeyEvent>
#include <algorithm>
#include <array>

namespace touchstone::ui {

namespace {

using Act = KeyMap::Act;

struct Row {
    Act act;
    const char* id;
    const char* name;
    const char* usual;
    const char* onMac; ///< null = the usual one
};

// Chords are as Qt writes them; "Ctrl" is the command key on a Mac, where words and windows have some of
// them.
constexpr std::array kRows {
    Row {Act::Later, "later", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "put off for later"), "L", nullptr},
    Row {Act::CannotRate, "cannotRate",
        QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "cannot rate, with the reason"), "Ctrl+K", nullptr},
    Row {Act::Flag, "flag", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "flag for the lead"), "G", nullptr},
    Row {Act::Back, "back", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "back to the item before"),
        "Alt+Left", "Ctrl+["},
    Row {Act::Undo, "undo", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "undo a submission"), "Ctrl+Z",
        nullptr},
    Row {Act::Redo, "redo", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "redo a submission"), "Ctrl+Shift+Z",
        nullptr},
    Row {Act::List, "list", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "show or hide the list"), "I",
        nullptr},
    Row {Act::Search, "search", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "search the list"), "/", nullptr},
    Row {Act::SideBySide, "sideBySide",
        QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "answers to one question side by side"), "B", nullptr},
    Row {Act::OwnAnswer, "ownAnswer",
        QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "write an answer of your own"), "R", nullptr},
    Row {Act::WriteLater, "writeLater",
        QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "write the own answer later"), "Ctrl+R", nullptr},
    Row {Act::Find, "find", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "find in the texts"), "Ctrl+F",
        nullptr},
    Row {Act::Invisibles, "invisibles", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "show hidden characters"),
        "Ctrl+.", "Ctrl+Shift+."},
    Row {Act::Markdown, "markdown", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "draw Markdown"), "Ctrl+M",
        "Ctrl+Shift+M"},
    Row {Act::Hide, "hide", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "hide or show the texts at once"),
        "Ctrl+B", nullptr},
    Row {Act::Pause, "pause", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "pause: the clock stands still"),
        "Ctrl+P", "Ctrl+Shift+P"},
    Row {Act::Guidelines, "guidelines",
        QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "guidelines, points and keys"), "F1", nullptr},
    Row {Act::Keys, "keys", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "the keys"), "?", nullptr},
    Row {Act::HandBack, "handBack", QT_TRANSLATE_NOOP("touchstone::ui::KeyMap", "hand back"), "Ctrl+Shift+H",
        nullptr},
};

const Row& rowOf(Act act)
{
    return kRows[static_cast<std::size_t>(act)];
}

/// The one key of a sequence with its modifiers; no key where it is none or several.
QKeyCombination chordOf(const QKeySequence& key)
{
    return key.count() == 1 ? key[0] : QKeyCombination(Qt::Key_unknown);
}

bool isPlain(const QKeyCombination& chord)
{
    return (chord.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
}

bool isDigit(Qt::Key key)
{
    return key >= Qt::Key_0 && key <= Qt::Key_9;
}

bool isOfTheForm(Qt::Key key)
{
    static constexpr std::array kKeys {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Tab,
        Qt::Key_Backtab, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Escape, Qt::Key_Left, Qt::Key_Right,
        Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown};
    return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

/// What a text box does with these itself.
bool isOfTextBoxes(const QKeySequence& key)
{
    static const std::array kStandard {
        QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll};
    return std::any_of(kStandard.begin(), kStandard.end(), [&key](QKeySequence::StandardKey standard) {
        return QKeySequence::keyBindings(standard).contains(key);
    });
}

}

const std::vector<Act>& KeyMap::acts()
{
    static const std::vector<Act> all = [] {
        std::vector<Act> made;
        for (const Row& row : kRows)
            made.push_back(row.act);
        return made;
    }();
    return all;
}

KeyMap::KeyMap(service::Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&settings, &service::Settings::keysChanged, this, &KeyMap::changed);
}

QKeySequence KeyMap::usualKey(Act act)
{
    const Row& row = rowOf(act);
#ifdef Q_OS_MACOS
    const bool mac = true;
#else
    const bool mac = false;
#endif
    return QKeySequence::fromString(
        QString::fromLatin1(mac && row.onMac != nullptr ? row.onMac : row.usual), QKeySequence::PortableText);
}

QKeySequence KeyMap::key(Act act) const
{
    const auto changed = m_settings.changedKey(QString::fromLatin1(rowOf(act).id));
    const QKeySequence chosen =
        changed ? QKeySequence::fromString(*changed, QKeySequence::PortableText) : usualKey(act);
    return refusal(chosen).isEmpty() ? chosen : usualKey(act);
}

QString KeyMap::shown(Act act) const
{
    return key(act).toString(QKeySequence::NativeText);
}

void KeyMap::setKey(Act act, const QKeySequence& key)
{
    m_settings.setChangedKey(QString::fromLatin1(rowOf(act).id),
        key == usualKey(act) ? std::optional<QString>() : key.toString(QKeySequence::PortableText));
}

void KeyMap::reset()
{
    for (const Act act : acts())
        m_settings.setChangedKey(QString::fromLatin1(rowOf(act).id), {});
}

QString KeyMap::name(Act act)
{
    return tr(rowOf(act).name);
}

std::optional<Act> KeyMap::actOf(const QKeyEvent* event) const
{
    if ((event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0)
        return {};
    // An input method in full-width mode types other characters with the same keys.
    const QChar plain = plainKey(event);
    const int pressed = plain.isNull() ? event->key() : plain.unicode();
    for (const Act act : acts()) {
        const QKeyCombination chord = chordOf(key(act));
        if (isPlain(chord) && chord.key() == pressed)
            return act;
    }
    return {};
}

QString KeyMap::refusal(const QKeySequence& key) const
{
    if (key.isEmpty())
        return {};
    const QKeyCombination chord = chordOf(key);
    if (key.count() != 1)
        return tr("Only one key, alone or with Ctrl, Alt or Shift.");
    if (isDigit(chord.key()))
        return tr("Digits give points, with and without other keys.");
    if (isPlain(chord) && isOfTheForm(chord.key()))
        return tr("The form itself needs this key.");
    if (chord.key() == Qt::Key_Return || chord.key() == Qt::Key_Enter)
        return tr("Enter submits.");
    return {};
}

QStringList KeyMap::conflicts(Act act, const QKeySequence& key, const QString& letters,
    const std::vector<std::pair<QKeySequence, QString>>& taken) const
{
    QStringList found;
    if (key.isEmpty())
        return found;
    const QKeyCombination chord = chordOf(key);
    if (const QString never = refusal(key); !never.isEmpty())
        found << never;
    else if (isPlain(chord) && letters.contains(QChar(static_cast<char16_t>(chord.key()))))
        found << tr("The scheme has this letter for an answer: there it comes first.");
    if (isOfTextBoxes(key))
        found << tr("Text boxes use this key themselves.");
    for (const Act other : acts()) {
        if (other != act && this->key(other) == key)
            found << tr("The same key: %1.").arg(name(other));
    }
    for (const auto& [used, what] : taken) {
        if (used == key)
            found << tr("The window uses this key: %1.").arg(what);
    }
    return found;
}

QString lettersOf(const Scheme& scheme)
{
    QString letters;
    for (const Criterion& criterion : scheme.criteria) {
        for (const Option& option : criterion.options)
            letters += QString::fromStdString(option.key);
        letters += QString::fromStdString(criterion.noneKey);
        for (int i = 0; criterion.kind == CriterionKind::BestOf && i < scheme.candidates; ++i)
            letters += QChar(static_cast<char16_t>(u'A' + i));
    }
    return letters;
}

}
