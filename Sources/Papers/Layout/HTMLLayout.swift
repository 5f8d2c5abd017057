/// The parts of the layout as HTML.
enum HTMLLayout {
  /// Each part by the name under which templates ask for it.
  static let parts: [String: String] = [
    "paper": """
    <!doctype html>
    <html lang="{{letterhead.language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{letterhead.kind}}</title>
    </head>
    <body>
    <main>
    {{#letterhead}}
    <header>
    {{#superior}}<p>{{.}}</p>{{/superior}}
    <p><strong>{{issuer}}</strong></p>
    <p><strong>{{nation}}</strong></p>
    <p><strong>{{motto}}</strong></p>
    {{#number}}<p>{{.}}</p>{{/number}}
    <p><em>{{placeAndDate}}</em></p>
    <h1>{{kind}}</h1>
    {{#subject}}<p class="subject">{{.}}</p>{{/subject}}
    </header>
    {{/letterhead}}
    {{$body}}{{/body}}
    </main>
    </body>
    </html>

    """,
    "heading": "<h2>{{$text}}{{/text}}</h2>\n",
    "subheading": "<h3>{{$text}}{{/text}}</h3>\n",
    "paragraph": "<p>{{$text}}{{/text}}</p>\n",
    "grounds": "<p class=\"grounds\">{{$text}}{{/text}}</p>\n",
    "item": "<p class=\"item\">- {{$text}}{{/text}}</p>\n",
    "subitem": "<p class=\"item\">+ {{$text}}{{/text}}</p>\n",
    "note": "<p class=\"note\">{{$text}}{{/text}}</p>\n",
    "writing-lines": "<div class=\"lines\"></div>\n",
    "table": """
    <table>
    <thead><tr>{{#columns}}<th style="width:{{millimetres}}mm">{{heading}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr>{{#cells}}<td colspan="{{span}}">{{#lines}}<p>{{text}}</p>{{/lines}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>

    """,
    "signatures": """
    {{#signatures}}
    {{#left}}<p>{{title}}</p>{{/left}}
    {{#right}}<p>{{title}}</p>{{/right}}
    {{#below}}<p>{{title}}</p>{{/below}}
    {{/signatures}}

    """,
  ]
}
