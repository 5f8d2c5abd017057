import Evidence
import Terms
import Testing

@Suite("Codes of a record")
struct CodesTests {
  @Test("are those that were named, in their order, however many they are", arguments: 0...20)
  func anyNumber(_ count: Int) {
    let list = (0..<count).map { Code(UInt16($0 * 3)) }
    var codes = Codes()
    for code in list { codes.append(code) }

    #expect(Array(codes) == list)
    #expect(codes.count == count)
    #expect(codes == Codes(list) && Codes(list).hashValue == codes.hashValue)
    #expect(list.allSatisfy { codes.contains($0) })
    #expect(!codes.contains(Code(1)))
    if count > 0 {
      #expect(codes != Codes(list.dropLast()))
      #expect(codes != Codes(list.reversed()) || count == 1)
    }
  }

  @Test("are copied as values")
  func copies() {
    for count in [2, 6, 9] {
      let codes = Codes((0..<count).map { Code(UInt16($0)) })
      var more = codes
      more.append(Code(100))
      #expect(codes.count == count && more.count == count + 1)
      #expect(!codes.contains(Code(100)) && more.last == Code(100))
    }
  }
}
