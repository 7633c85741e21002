#pragma once
#include <QFrame>
#include <QLabel>
#include <QToolButton>

class QVBoxLayout;

namespace touchstone::ui {

/// A quiet box with a border in which things that belong together stand.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    QVBoxLayout* box() const { return m_box; }

private:
    QVBoxLayout* m_box;
};

/// The picture of a key beside what it does.
class KeyCap : public QLabel {
    Q_OBJECT
public:
    explicit KeyCap(const QString& key, QWidget* parent = nullptr);
};

/// A round button that filters something and stays pressed.
class Chip : public QToolButton {
    Q_OBJECT
public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);
};

/// A thin line between two parts.
QFrame* separator(Qt::Orientation orientation, QWidget* parent = nullptr);

}
