"""The style sheet of the window, written from the tokens; sizes follow the chosen text size.

Never `color` on a field without `placeholder-text-color`: Qt would make the placeholder half transparent. Measures are
outer ones less the edge, so a button of 36 is 34 and two edges.
"""

from functools import partial

from amu_desktop.ui.tokens import TYPES, Theme


def sheet(theme: Theme) -> str:
    """Write the style sheet of `theme`."""
    parts = (_texts, _grounds, _buttons, _ways, _fields, _lists, _floating)
    return "\n".join(part(theme) for part in parts)


def _size(theme: Theme, size: float) -> str:
    return f"{round(size * theme.scale)}px"


def _texts(theme: Theme) -> str:
    rules = [f"QLabel {{ background: transparent; color: {theme.tokens['text.primary']}; }}"]
    rules += [
        f'QLabel[role="{role}"] {{ font-size: {_size(theme, kind.size)}; font-weight: {kind.weight};'
        f" color: {theme.tokens[kind.color]}; }}"
        for role, kind in TYPES.items()
    ]
    rules += [
        f'QLabel[ink="{token}"] {{ color: {theme.tokens[token]}; }}'
        for token in ("text.primary", "text.secondary", "accent", "ok", "warn", "danger", "neutral", "bg.surface")
    ]
    return "\n".join(rules)


def _grounds(theme: Theme) -> str:
    tok = theme.tokens
    rules = [
        f'QWidget[ground="{name}"] {{ background: {tok[token]}; }}'
        for name, token in {
            "window": "bg.window",
            "canvas": "bg.canvas",
            "surface": "bg.surface",
            "line": "border.subtle",
        }.items()
    ]
    for name, token in {
        "sunken": "bg.sunken",
        "info": "accent.tint",
        "ok": "ok.tint",
        "warn": "warn.tint",
        "danger": "danger.tint",
        "neutral": "neutral.tint",
    }.items():
        edge = f"1px solid {tok['border.control']}" if theme.contrast else "none"
        rules.append(f'QFrame[ground="{name}"] {{ background: {tok[token]}; border: {edge}; border-radius: 8px; }}')
        rules.append(f'QFrame[chip="{name}"] {{ background: {tok[token]}; border: {edge}; border-radius: 12px; }}')
    return (
        "\n".join(rules)
        + f"""
QFrame[ground="card"] {{ background: {tok["bg.surface"]}; border: 1px solid {tok["border.subtle"]};
  border-radius: 10px; }}
QFrame[ground="strip"] {{ background: {tok["warn.tint"]}; border: none; }}
QMainWindow, QDialog {{ background: {tok["bg.canvas"]}; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QFrame[row="true"] {{ border: none; border-radius: 6px; background: transparent; }}
QFrame[row="true"][press="true"]:hover {{ background: {tok["bg.sunken"]}; }}
QFrame[row="true"][selected="true"] {{ background: {tok["bg.selected"]}; }}
"""
    )


def _height(theme: Theme, outer: float, edges: int = 0) -> str:
    inner = int(_size(theme, outer)[:-2]) - edges
    return f"min-height: {inner}px; max-height: {inner}px;"


def _buttons(theme: Theme) -> str:
    tok = theme.tokens
    height = partial(_height, theme)
    return f"""
QPushButton {{ border-radius: 6px; font-size: {_size(theme, 14)}; font-weight: 500; {height(36)}
  padding: 0 14px; border: none; background: transparent; color: {tok["text.primary"]}; }}
QPushButton[kind="primary"], QPushButton[kind="danger.primary"] {{ background: {tok["accent"]};
  color: {tok["on.accent"]}; font-weight: 600; padding: 0 16px; }}
QPushButton[kind="danger.primary"] {{ background: {tok["danger"]}; color: {tok["bg.surface"]}; }}
QPushButton[kind="primary"]:hover {{ background: {tok["accent.hover"]}; }}
QPushButton[kind="primary"]:pressed {{ background: {tok["accent.pressed"]}; }}
QPushButton[kind="primary"]:disabled {{ background: {tok["bg.sunken"]}; color: {tok["text.disabled"]}; }}
QPushButton[kind="secondary"], QPushButton[kind="danger"] {{ background: {tok["bg.surface"]};
  border: 1px solid {tok["border.control"]}; {height(36, 2)} }}
QPushButton[kind="danger"] {{ color: {tok["danger"]}; }}
QPushButton[kind="secondary"]:hover, QPushButton[kind="danger"]:hover, QPushButton[kind="quiet"]:hover,
QPushButton[kind="icon"]:hover {{ background: {tok["bg.sunken"]}; }}
QPushButton[kind="secondary"]:disabled, QPushButton[kind="danger"]:disabled, QPushButton[kind="quiet"]:disabled,
QPushButton[kind="link"]:disabled {{ color: {tok["text.disabled"]}; }}
QPushButton[kind="quiet"] {{ color: {tok["accent"]}; padding: 0 10px; }}
QPushButton[kind="link"], QPushButton[kind="law"] {{ color: {tok["accent"]}; padding: 0; {height(24)}
  text-align: left; border-radius: 3px; }}
QPushButton[kind="law"] {{ font-size: {_size(theme, 13)}; font-weight: 400; }}
QPushButton[kind="link"]:hover, QPushButton[kind="law"]:hover {{ text-decoration: underline; }}
QPushButton[kind="icon"] {{ padding: 0; {height(32)} min-width: {_size(theme, 32)}; }}
QPushButton[compact="true"] {{ {height(32)} padding: 0 12px; }}
QPushButton[compact="true"][kind="secondary"], QPushButton[compact="true"][kind="danger"] {{ {height(32, 2)} }}
QPushButton {{ outline: none; }}
QDialog {{ background: {tok["bg.surface"]}; }}
QPushButton::menu-indicator {{ width: 0; image: none; }}
QCheckBox, QRadioButton {{ spacing: 10px; min-height: 24px; font-size: {_size(theme, 14)};
  color: {tok["text.primary"]}; background: transparent; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {tok["text.disabled"]}; }}
"""


def _ways(theme: Theme) -> str:
    """The buttons that lead somewhere: navigation, tabs, filters, search and the state line."""
    tok = theme.tokens
    height = partial(_height, theme)
    return f"""
QPushButton[kind="nav"] {{ text-align: left; padding: 0 10px; {height(32)} font-weight: 400; }}
QPushButton[kind="nav"]:hover {{ background: {tok["bg.sunken"]}; }}
QPushButton[kind="nav"]:checked {{ background: {tok["bg.selected"]}; font-weight: 600; }}
QPushButton[step="true"] {{ padding-left: {_size(theme, 42)}; {height(36)} }}
QPushButton[kind="nav"]:disabled {{ color: {tok["text.secondary"]}; }}
QPushButton[navrow="wide"] {{ padding-left: {_size(theme, 38)}; }}
QPushButton[navrow="rail"] {{ padding: 0; min-width: 0; }}
QPushButton[name="true"] {{ font-size: {_size(theme, 15)}; font-weight: 600; padding-right: 28px; }}
QPushButton[kind="search"] {{ {height(34, 2)} padding: 0; min-width: 0; border: 1px solid {tok["border.control"]};
  background: {tok["bg.surface"]}; }}
QPushButton[kind="state"] {{ min-height: 0; max-height: 1000px; padding: 0; }}
QPushButton[kind="state"]:hover {{ background: {tok["bg.sunken"]}; }}
QPushButton[kind="tab"] {{ border-radius: 0; padding: 0 2px; {height(34)} font-weight: 400;
  color: {tok["text.secondary"]}; border-bottom: 2px solid transparent; }}
QPushButton[kind="tab"]:checked {{ color: {tok["text.primary"]}; font-weight: 600;
  border-bottom: 2px solid {tok["accent"]}; }}
QPushButton[filter="true"] {{ {height(28, 2)} border-radius: 14px; padding: 0 12px; font-size: {_size(theme, 13)};
  border: 1px solid {tok["border.control"]}; background: {tok["bg.surface"]}; }}
QPushButton[filter="true"]:checked {{ background: {tok["accent"]}; color: {tok["on.accent"]};
  border: 1px solid {tok["accent"]}; }}
QPushButton[low="true"] {{ {height(28)} }}
"""


def _fields(theme: Theme) -> str:
    tok = theme.tokens
    inner, tight = round(36 * theme.scale) - 2, round(32 * theme.scale) - 2
    return f"""
QLineEdit, QTextEdit {{ color: {tok["text.primary"]};
  placeholder-text-color: {tok["text.secondary"]};
  background: {tok["bg.surface"]}; border: 1px solid {tok["border.control"]}; border-radius: 6px;
  selection-background-color: {tok["accent"]}; selection-color: {tok["on.accent"]}; font-size: {_size(theme, 14)}; }}
QLineEdit {{ padding: 0 10px; min-height: {inner}px; max-height: {inner}px; }}
QLineEdit:focus {{ border: 2px solid {tok["focus"]}; padding: 0 9px; min-height: {inner - 2}px;
  max-height: {inner - 2}px; }}
QLineEdit[error="true"] {{ border: 2px solid {tok["danger"]}; padding: 0 9px; min-height: {inner - 2}px;
  max-height: {inner - 2}px; }}
QLineEdit[compact="true"] {{ min-height: {tight}px; max-height: {tight}px; }}
QLineEdit[compact="true"]:focus, QLineEdit[compact="true"][error="true"] {{ min-height: {tight - 2}px;
  max-height: {tight - 2}px; }}
QLineEdit:read-only {{ background: {tok["bg.sunken"]};
  border: 1px solid transparent; }}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {{ border: none; background: transparent; padding: 0; }}
QLineEdit[search="true"], QLineEdit[search="true"]:focus {{ font-size: {_size(theme, 18)}; min-height: 28px;
  max-height: 28px; }}
QTextEdit {{ font-size: {_size(theme, 15)}; padding: 5px 6px; }}
QTextEdit[reading="true"] {{ border: none; background: transparent; padding: 0; }}
QTextEdit:focus {{ border: 2px solid {tok["focus"]}; padding: 4px 5px; }}
QTextEdit[error="true"] {{ border: 2px solid {tok["danger"]}; padding: 4px 5px; }}
QTextEdit[title="true"] {{ font-size: {_size(theme, 24)}; font-weight: 600; padding: 0;
  border: none; border-bottom: 2px solid transparent; border-radius: 0; background: transparent; }}
QTextEdit[title="true"]:focus {{ border-bottom: 2px solid {tok["focus"]}; padding: 0; }}
QTextEdit[title="true"][error="true"] {{ border-bottom: 2px solid {tok["danger"]}; padding: 0; }}
QComboBox {{ background: {tok["bg.surface"]}; border: 1px solid {tok["border.control"]}; border-radius: 6px;
  padding: 0 10px; min-height: {inner}px; max-height: {inner}px; color: {tok["text.primary"]};
  font-size: {_size(theme, 14)}; }}
QComboBox:focus {{ border: 2px solid {tok["focus"]}; padding: 0 9px; min-height: {inner - 2}px;
  max-height: {inner - 2}px; }}
QComboBox[error="true"] {{ border: 2px solid {tok["danger"]}; padding: 0 9px; min-height: {inner - 2}px;
  max-height: {inner - 2}px; }}
QComboBox:disabled, QLineEdit:disabled {{ color: {tok["text.disabled"]}; background: {tok["bg.sunken"]}; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow {{ image: none; width: 0; }}
QComboBox QAbstractItemView {{ background: {tok["bg.surface"]}; border: 1px solid {tok["border.control"]};
  selection-background-color: {tok["bg.selected"]}; selection-color: {tok["text.primary"]}; outline: none; }}
"""


def _lists(theme: Theme) -> str:
    tok = theme.tokens
    return f"""
QTableView, QListView {{ background: {tok["bg.surface"]}; border: none; gridline-color: transparent; outline: none;
  selection-background-color: {tok["bg.selected"]}; selection-color: {tok["text.primary"]};
  font-size: {_size(theme, 14)}; }}
QTableView::item {{ padding: 0 5px; border: none; }}
QTableView::item:selected {{ background: {tok["bg.selected"]}; color: {tok["text.primary"]}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {tok["bg.surface"]}; border: none; padding: 0 8px;
  border-bottom: 1px solid {tok["border.subtle"]}; color: {tok["text.secondary"]}; font-size: {_size(theme, 13)};
  font-weight: 600; min-height: {_size(theme, 36)}; }}
QTableCornerButton::section {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {tok["border.control"]}; border-radius: 3px; min-height: 40px; min-width: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {tok["bg.sunken"]}; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {tok["accent"]}; border-radius: 3px; }}
"""


def _floating(theme: Theme) -> str:
    tok = theme.tokens
    return f"""
QToolTip {{ background: {tok["bg.surface"]}; color: {tok["text.primary"]}; border: 1px solid {tok["border.control"]};
  padding: 4px 6px; font-size: {_size(theme, 13)}; }}
QMenu {{ background: {tok["bg.surface"]}; border: 1px solid {tok["border.control"]}; padding: 4px;
  font-size: {_size(theme, 14)}; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 6px; color: {tok["text.primary"]}; }}
QMenu::item:selected {{ background: {tok["bg.selected"]}; }}
QMenu::item:disabled {{ color: {tok["text.disabled"]}; }}
QMenu::separator {{ height: 1px; background: {tok["border.subtle"]}; margin: 4px 8px; }}
QMenuBar {{ background: {tok["bg.window"]}; color: {tok["text.primary"]}; }}
QMenuBar::item {{ padding: 6px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {tok["bg.selected"]}; }}
QFrame[toast="true"] {{ background: {tok["text.primary"]}; border-radius: 8px; }}
QFrame[toast="true"] QLabel {{ color: {tok["bg.surface"]}; }}
QFrame[toast="true"] QPushButton {{ color: {tok["bg.surface"]}; font-weight: 600; text-decoration: underline; }}
QFrame[floating="true"] {{ background: {tok["bg.surface"]}; border: 1px solid {tok["border.subtle"]};
  border-radius: 12px; }}
QFrame[side="true"] {{ background: {tok["bg.surface"]}; border: none;
  border-left: 1px solid {tok["border.subtle"]}; }}
"""
