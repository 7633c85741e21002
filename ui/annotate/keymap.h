#pragma once
#include "domain/scheme.h"
#include <QKeySequence>
#include <QObject>
#include <QStringList>
#include <optional>
#include <vector>

class QKeyEvent;

namespace touchstone::service {
class Settings;
}

namespace touchstone::ui {

/// Which key does what while rating. The one place that knows: actions, the page and the map of keys on F1
/// read it from here; what a person changed is kept in the settings.
class KeyMap : public QObject {
    Q_OBJECT
public:
    enum class Act {
        Later,
        CannotRate,
        Flag,
        Back,
        Undo,
        Redo,
        List,
        Search,
        SideBySide,
        OwnAnswer,
        WriteLater,
        Find,
        Invisibles,
        Markdown,
        Hide,
        Pause,
        Guidelines,
        Keys,
        HandBack,
    };
    static const std::vector<Act>& acts();

    explicit KeyMap(service::Settings& settings, QObject* parent = nullptr);

    /// The key of an act; empty = it has none.
    QKeySequence key(Act act) const;
    /// As people read it.
    QString shown(Act act) const;
    /// What a person changed; the usual key is kept as "not changed". Emits changed().
    void setKey(Act act, const QKeySequence& key);
    void reset();
    /// On this platform.
    static QKeySequence usualKey(Act act);
    /// What the act does, in the window's language.
    static QString name(Act act);

    /// The act of a key without Ctrl, Alt or Meta; those with them are shortcuts of actions.
    std::optional<Act> actOf(const QKeyEvent* event) const;
    /// Why `key` can be no act's key at all, in a sentence: digits give points and the form needs its own
    /// keys, whatever a person prefers. Empty = it can.
    QString refusal(const QKeySequence& key) const;
    /// Why `key` would not do for `act`, in sentences; empty = nothing speaks against it. `letters`: those of
    /// the scheme, which come first. `taken`: keys that the window itself uses.
    QStringList conflicts(Act act, const QKeySequence& key, const QString& letters,
        const std::vector<std::pair<QKeySequence, QString>>& taken) const;

Q_SIGNALS:
    void changed();

private:
    service::Settings& m_settings;
};

/// Letters that a scheme gives to its answers and flags.
QString lettersOf(const Scheme& scheme);

}
