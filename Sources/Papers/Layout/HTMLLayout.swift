/// The parts of the layout as HTML.
///
/// ``HTMLStyle`` keeps spaces as they stand in a text, so there are none between a tag and its text.
enum HTMLLayout {
  /// Each part by the name under which templates ask for it.
  static let parts: [String: String] = [
    "paper": """
    <!doctype html>
    <html lang="{{letterhead.language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{#letterhead}}{{kind}}{{#.subject}} – {{.}}{{/.subject}}{{/letterhead}}</title>
    <style>
    {{>style}}
    </style>
    </head>
    <body>
    <main>
    {{>head}}
    {{$body}}{{/body}}
    </main>
    </body>
    </html>

    """,
    "style": HTMLStyle.sheet,
    "head": """
    {{#letterhead}}
    <header>
    <table class="head" role="presentation">
    <tr>
    <td>{{#.superior}}<p class="superior">{{.}}</p>{{/.superior}}<p class="issuer"><span>{{issuer}}</span></p></td>
    <td><p class="nation">{{nation}}</p><p class="motto"><span>{{motto}}</span></p></td>
    </tr>
    <tr>
    <td>{{#.number}}<p>{{.}}</p>{{/.number}}</td>
    <td><p class="date">{{placeAndDate}}</p></td>
    </tr>
    </table>
    <h1>{{kind}}</h1>
    {{#.subject}}<p class="subject"><span>{{.}}</span></p>{{/.subject}}
    </header>
    {{/letterhead}}

    """,
    "heading": "<h2>{{$text}}{{/text}}</h2>\n",
    "subheading": "<h3>{{$text}}{{/text}}</h3>\n",
    "paragraph": "<p>{{$text}}{{/text}}</p>\n",
    "closing": "<p class=\"closing\">{{$text}}{{/text}}</p>\n",
    "grounds": "<p class=\"grounds\">{{$text}}{{/text}}</p>\n",
    "item": "<p>- {{$text}}{{/text}}</p>\n",
    "subitem": "<p>+ {{$text}}{{/text}}</p>\n",
    "note": "<p class=\"note\">{{$text}}{{/text}}</p>\n",
    "writing-lines": #"<div class="lines">"# + String(repeating: #"<div class="line"></div>"#, count: 3)
      + "</div>\n",
    "page-break": "<div class=\"page\"></div>\n",
    "table": """
    <div class="frame">
    <table class="data">
    <thead>
    <tr>{{#columns}}<th scope="col" style="width:{{percent}}%">{{heading}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}
    <tr{{#isHeading}} class="heading"{{/isHeading}}>{{#cells}}{{>cell}}{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>

    """,
    "cell": #"<td colspan="{{span}}"{{#isCentred}} class="centred"{{/isCentred}}>"#
      + "{{#lines}}<p>"
      + "{{#isItalic}}<em>{{/isItalic}}{{#isBold}}<strong>{{/isBold}}{{text}}"
      + "{{#isBold}}</strong>{{/isBold}}{{#isItalic}}</em>{{/isItalic}}</p>{{/lines}}"
      + #"{{#blanks}}<div class="line"></div>{{/blanks}}</td>"#,
    "signatures": """
    {{#signatures}}
    <table class="signatures" role="presentation">
    <tr>
    <td>{{#.left}}{{>signature}}{{/.left}}{{^.left}}{{>recipients}}{{/.left}}</td>
    <td>{{#.right}}{{>signature}}{{/.right}}</td>
    </tr>
    {{#.below}}<tr><td colspan="2">{{>signature}}</td></tr>{{/.below}}
    {{#.left}}{{#hasRecipients}}<tr><td colspan="2">{{>recipients}}</td></tr>{{/hasRecipients}}{{/.left}}
    </table>
    {{/signatures}}

    """,
    "signature": """
    {{#onBehalfOf}}<p class="title">{{.}}</p>{{/onBehalfOf}}<p class="title">{{title}}</p>{{#.instruction}}<p class="instruction">{{.}}</p>{{/.instruction}}\
    <div class="seal"></div>{{#.name}}<p class="name">{{.}}</p>{{/.name}}
    """,
    "recipients": """
    {{#hasRecipients}}<div class="recipients"><p>{{layoutWords.recipients}}</p>\
    {{#recipients}}<p>{{.}}</p>{{/recipients}}</div>{{/hasRecipients}}
    """,
  ]
}
