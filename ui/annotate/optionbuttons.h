#pragma once
#include <QCheckBox>
#include <QPushButton>

namespace touchstone::ui {

class EvenGrid;

/// A big button of a choice: a ring that becomes a check mark, the label (with line breaks where it is long)
/// and the picture of its key. Label and key are drawn as letters, whatever they say.
class ChoiceButton : public QPushButton {
    Q_OBJECT
public:
    /// `grid`: the layout that the button stands in; alone in its row, a button has its label at the left.
    ChoiceButton(const QString& key, const EvenGrid* grid, QWidget* parent);
    void setLabel(const QString& label);
    const QString& label() const { return m_label; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int besideLabel() const;

    QString m_label = {};
    QString m_key;
    const EvenGrid* m_grid;
};

/// A check box whose label breaks into lines, with the picture of its key.
class FlagBox : public QCheckBox {
    Q_OBJECT
public:
    FlagBox(const QString& key, QWidget* parent);
    void setLabel(const QString& label);
    const QString& label() const { return m_label; }
    void setKey(const QString& key);
    const QString& key() const { return m_key; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent* event) override;

private:
    int besideLabel() const;

    QString m_label = {};
    QString m_key;
};

}
